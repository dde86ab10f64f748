package org.qunxing.cockpit;

import java.util.List;

/**
 * A figure that everybody asks for first.
 *
 * @param months month by month, for the small curve; only months that have begun
 */
public record Headline(
    String label, String figure, String unit, String factsLink, List<? extends Number> months) {}
