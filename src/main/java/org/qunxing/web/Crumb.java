package org.qunxing.web;

/** One step of the way from the top to this page. */
public record Crumb(String label, String href) {}
