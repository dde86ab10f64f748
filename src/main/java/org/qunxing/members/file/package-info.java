/** One person, one file: what is known and what happened. */
@NullMarked
package org.qunxing.members.file;

import org.jspecify.annotations.NullMarked;
