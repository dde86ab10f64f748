package org.qunxing.plans.lights;

import org.qunxing.plans.Light;

/**
 * A light with its ground.
 *
 * @param why one sentence for people
 * @param percentDone of the target reached, 0 when nothing can be said; may pass 100
 * @param met whether the target is reached
 */
public record Verdict(Light light, String why, int percentDone, boolean met) {}
