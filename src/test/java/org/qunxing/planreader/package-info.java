/** Tests of the plan reader: labelled sentences, whole documents, properties. */
@NullMarked
package org.qunxing.planreader;

import org.jspecify.annotations.NullMarked;
