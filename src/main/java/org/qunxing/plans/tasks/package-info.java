/** Supervision: urging, explanation, instruction, reply, conclusion. */
@NullMarked
package org.qunxing.plans.tasks;

import org.jspecify.annotations.NullMarked;
