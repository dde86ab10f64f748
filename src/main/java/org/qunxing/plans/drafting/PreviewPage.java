package org.qunxing.plans.drafting;

/** A figure in words, or what is wrong with the expression. */
public record PreviewPage(String text) {}
