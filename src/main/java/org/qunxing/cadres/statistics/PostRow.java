package org.qunxing.cadres.statistics;

import java.time.LocalDate;
import java.util.UUID;

/** A post that a woman holds: a row behind a figure. */
public record PostRow(String number, String name, UUID unit, String title, LocalDate fromOn) {}
