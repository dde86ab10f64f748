/** Plan documents, reports and letters become plain text: txt, docx, pdf, html. */
@NamedInterface("reading")
@NullMarked
package org.qunxing.documents.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
