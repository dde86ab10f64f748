package org.qunxing.web;

/** A service offered to members, contributed by a module as a bean and listed under 服务. */
public record ServiceEntry(int order, String name, String summary, String href, String icon) {}
