package org.qunxing.members.applying;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qunxing.Visitor;

/** What somebody does who joins on her phone, page by page, without script. */
public final class Applicants {

  private Applicants() {}

  /**
   * Proves the phone at a page of joining, and stands before the last form.
   *
   * @param path {@code /join/CODE?as=COURIER} or {@code /g/TOKEN}
   */
  public static Visitor.Page proven(Visitor visitor, String path, String phone) {
    Visitor.Page code = visitor.get(path).form(step(path, "codes")).fill("phone", phone).submit();
    return code.form(step(path, "proof")).fill("code", latestCode(visitor, phone)).submit();
  }

  /** The last form, filled in. */
  public static Visitor.Form filled(
      Visitor.Page page, String path, String name, String nationalId) {
    return page.form(step(path, "applications"))
        .fill("name", name)
        .fill("nationalId", nationalId)
        .fill("consent", "true");
  }

  /** From the first page to what is said in the end. */
  public static Visitor.Page joins(
      Visitor visitor, String path, String phone, String name, String nationalId) {
    return filled(proven(visitor, path, phone), path, name, nationalId).submit();
  }

  private static String step(String path, String step) {
    int query = path.indexOf('?');
    return query < 0
        ? path + "/" + step
        : path.substring(0, query) + "/" + step + path.substring(query);
  }

  /** What the text message says. */
  public static String latestCode(Visitor visitor, String phone) {
    String outbox = visitor.get("/dev/outbox").text();
    Matcher code = Pattern.compile("\\+86" + phone + "\\D*?(\\d{6})").matcher(outbox);
    if (!code.find()) {
      throw new AssertionError("no code for %s in %s".formatted(phone, outbox));
    }
    return code.group(1);
  }
}
