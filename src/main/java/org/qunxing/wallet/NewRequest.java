package org.qunxing.wallet;

import java.util.UUID;
import org.qunxing.organisations.Unit;

/**
 * What a module asks for.
 *
 * @param matter stable key of the matter: {@code assistance:A-2026-0012}
 * @param purpose why, in words that the member understands
 * @param unit on whose behalf: its staff may open what she agrees to
 */
public record NewRequest(UUID person, String kind, String matter, String purpose, Unit unit) {}
