package org.qunxing.identity.passkeys;

import java.util.List;

/**
 * What the page of one's own passkeys shows.
 *
 * @param available whether one can be added at this address
 */
public record PasskeysPage(List<Passkeys.Passkey> passkeys, boolean available) {}
