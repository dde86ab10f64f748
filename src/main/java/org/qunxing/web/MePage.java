package org.qunxing.web;

import java.util.List;

/**
 * Who I am here and what is mine.
 *
 * @param roles what the person is, for which line: 会员（工会）
 */
public record MePage(String name, List<String> roles, List<MyEntry> entries) {}
