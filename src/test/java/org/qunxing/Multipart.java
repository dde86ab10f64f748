package org.qunxing;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A multipart body as browsers write it; files are streamed. */
final class Multipart {

  private Multipart() {}

  static BodyPublisher body(String boundary, Map<String, String> fields, Map<String, Path> files) {
    List<BodyPublisher> parts = new ArrayList<>();
    fields.forEach((name, value) -> parts.add(field(boundary, name, value)));
    files.forEach((name, file) -> parts.addAll(file(boundary, name, file)));
    parts.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
    return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
  }

  private static BodyPublisher field(String boundary, String name, String value) {
    return BodyPublishers.ofString(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(boundary, name, value));
  }

  private static List<BodyPublisher> file(String boundary, String name, Path file) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(boundary, name, file.getFileName());
    try {
      return List.of(
          BodyPublishers.ofString(head),
          BodyPublishers.ofFile(file),
          BodyPublishers.ofString("\r\n"));
    } catch (FileNotFoundException missing) {
      throw new IllegalArgumentException(missing);
    }
  }
}
