/**
 * What must be known of any file before a parser sees it: type, size, what it unpacks to, charset.
 */
@NullMarked
package org.qunxing.documents.files;

import org.jspecify.annotations.NullMarked;
