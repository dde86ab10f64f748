@NullMarked
package org.qunxing.unithome;

import org.jspecify.annotations.NullMarked;
