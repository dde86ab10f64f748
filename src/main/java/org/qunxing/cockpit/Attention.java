package org.qunxing.cockpit;

/** Something that is late, with the way to it. */
public record Attention(String title, String why, String href, String colour, String light) {}
