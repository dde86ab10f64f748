/** Official documents as docx and registers as xlsx. */
@NamedInterface("writing")
@NullMarked
package org.qunxing.documents.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
