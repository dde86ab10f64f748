/** What a person reads about the looks at her file. */
@NullMarked
package org.qunxing.personfile.looks;

import org.jspecify.annotations.NullMarked;
