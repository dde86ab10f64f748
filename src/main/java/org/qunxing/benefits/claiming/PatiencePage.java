package org.qunxing.benefits.claiming;

/**
 * Keeps calm somebody whose tap has no answer yet.
 *
 * @param seconds until it is worth asking again
 * @param form what was sent, to be sent again
 */
public record PatiencePage(String action, String text, int seconds, ClaimForm form) {}
