package org.qunxing.leaks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that must not turn up in a text, in whatever spelling: with blanks, dashes, dots, a
 * country code, a small x, percent signs of an address, or in bytes that the database shows in hex.
 */
record Secrets(List<String> numbers) {

  private static final Pattern HEX = Pattern.compile("\\\\x((?:[0-9a-f]{2})+)");
  private static final Pattern BETWEEN =
      Pattern.compile("(?<=[0-9])(?:%20|[\\s.·_+()-])+(?=[0-9Xx])");
  private static final int ID_BODY = 17;

  /** What was found, each with what stands around it. */
  List<String> in(String text) {
    String plain = BETWEEN.matcher(withHexRead(text)).replaceAll("").toUpperCase(Locale.ROOT);
    List<String> found = new ArrayList<>();
    for (String number : numbers) {
      String body = number.length() > ID_BODY ? number.substring(0, ID_BODY) : number;
      int at = plain.indexOf(body);
      if (at >= 0) {
        found.add(
            number
                + " in …"
                + plain.substring(Math.max(0, at - 60), Math.min(plain.length(), at + 40)));
      }
    }
    return found;
  }

  private static String withHexRead(String text) {
    StringBuilder all = new StringBuilder(text);
    Matcher hex = HEX.matcher(text);
    while (hex.find()) {
      byte[] bytes = HexFormat.of().parseHex(hex.group(1));
      all.append('\n').append(new String(bytes, StandardCharsets.ISO_8859_1));
    }
    return all.toString();
  }
}
