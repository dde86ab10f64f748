package org.qunxing.plans.counting;

/**
 * A way to count an indicator.
 *
 * @param label in words: 举办活动（场）
 * @param score how well it fits; from {@link MeasureSuggestions#GOOD} it may be applied unasked
 */
public record Suggestion(String expression, String label, double score) {}
