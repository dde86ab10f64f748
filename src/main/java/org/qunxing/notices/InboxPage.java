package org.qunxing.notices;

import java.util.List;

/** The inbox, newest first. */
public record InboxPage(List<InboxMessage> messages) {}
