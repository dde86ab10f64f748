package org.qunxing.plans.content;

import java.util.UUID;

/** A responsible person: an account, with the name as it was when the duty was given. */
public record Person(UUID account, String name) {}
