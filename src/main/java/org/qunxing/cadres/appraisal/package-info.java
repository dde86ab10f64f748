/** The yearly appraisal, between a cadre and the officer who grades her. */
@NullMarked
package org.qunxing.cadres.appraisal;

import org.jspecify.annotations.NullMarked;
