package org.qunxing.activities.organising;

import org.qunxing.activities.catalog.Activity;

/**
 * The sheet for the door: a QR code that participants scan with their own phone.
 *
 * @param modules the code's dark squares as an SVG path, {@code size} squares a side
 */
public record PosterPage(Activity activity, String url, String modules, int size) {}
