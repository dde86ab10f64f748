/** Employers, and how many of them have a union. */
@NullMarked
package org.qunxing.organisations.employers;

import org.jspecify.annotations.NullMarked;
