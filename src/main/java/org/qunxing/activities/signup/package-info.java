@NullMarked
package org.qunxing.activities.signup;

import org.jspecify.annotations.NullMarked;
