package org.qunxing.web;

/**
 * Something of one's own (messages, sign-ups, card), contributed by a module and listed under 我的.
 */
public record MyEntry(int order, String name, String summary, String href, String icon) {}
