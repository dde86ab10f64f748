package org.qunxing.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One keep-alive connection with its cookies. Reads only what it must, so that the measurement is
 * of the server and not of its client.
 */
final class Browser implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final byte[] header = new byte[1 << 14];

  Browser(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    out = socket.getOutputStream();
  }

  /** Fetches a page to its last byte; anything but 200 is a fault of the measurement. */
  String get(String path) throws IOException {
    return answer(
        path, "GET %s HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\n\r\n".formatted(path, jar()));
  }

  /**
   * Posts a form, as above.
   *
   * @param form already encoded
   */
  String post(String path, String form) throws IOException {
    return answer(
        path,
        """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Cookie: %s\r
        Content-Type: application/x-www-form-urlencoded\r
        Content-Length: %d\r
        \r
        %s\
        """
            .formatted(path, jar(), form.length(), form));
  }

  private String answer(String path, String request) throws IOException {
    out.write(request.getBytes(StandardCharsets.ISO_8859_1));
    String status = line();
    int length = -1;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).trim());
      } else if (header.regionMatches(true, 0, "Set-Cookie:", 0, 11)) {
        keep(header.substring(11).trim());
      }
    }
    if (!status.contains(" 200") || length < 0) {
      throw new IOException(path + " answered " + status);
    }
    return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
  }

  private String jar() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keep(String cookie) {
    String pair = cookie.split(";", 2)[0];
    cookies.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
  }

  private String line() throws IOException {
    int length = 0;
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server hung up");
      }
      header[length++] = (byte) c;
    }
    return new String(header, 0, Math.max(0, length - 1), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
