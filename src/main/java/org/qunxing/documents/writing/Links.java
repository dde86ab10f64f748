package org.qunxing.documents.writing;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Addresses outside the document that one of its parts points to, each named once. */
final class Links {
  static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String HYPERLINK =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

  private final Map<URI, String> ids = new LinkedHashMap<>();

  String idOf(URI target) {
    return ids.computeIfAbsent(target, _ -> "link" + (ids.size() + 1));
  }

  /** Adds the links to the relationships begun, and ends them. */
  void write(Markup xml) throws IOException {
    for (var link : ids.entrySet()) {
      xml.empty(
          "Relationship",
          "Id",
          link.getValue(),
          "Type",
          HYPERLINK,
          "Target",
          link.getKey().toASCIIString(),
          "TargetMode",
          "External");
    }
    xml.end().finish();
  }
}
