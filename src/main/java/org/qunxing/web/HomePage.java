package org.qunxing.web;

import java.time.LocalDate;
import java.util.List;

/**
 * A face's home page.
 *
 * @param todos at most five things for today; {@code moreTodos} others wait behind them
 */
public record HomePage(
    String name,
    LocalDate today,
    List<InboxSource.Todo> todos,
    int moreTodos,
    List<Panel> panels) {}
