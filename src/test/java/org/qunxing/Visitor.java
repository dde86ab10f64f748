package org.qunxing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.MediaType;

/**
 * A browser without JavaScript: keeps cookies, follows redirects, and sends only forms that stand
 * on the page it last read, with their hidden fields. What it can do, a person without script can.
 */
public final class Visitor {

  private final String origin;
  private final CookieManager cookies = new CookieManager();
  private String address = "";
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  public Visitor(String origin) {
    this.origin = origin;
  }

  /** By password, which may be wrong; a second step is not taken. */
  public Visitor signIn(String phone, String password) {
    get("/sign-in?way=password")
        .form("/sign-in/password")
        .fill("phone", phone)
        .fill("password", password)
        .submit();
    return this;
  }

  public Page get(String path) {
    return send(HttpRequest.newBuilder(URI.create(origin + path)).GET());
  }

  /** The raw bytes behind a link, for downloads. */
  public HttpResponse<byte[]> download(String path) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(origin + path)).build(), BodyHandlers.ofByteArray());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private HttpResponse<byte[]> downloadBy(String path, Map<String, String> fields) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Content-Type", MediaType.APPLICATION_FORM_URLENCODED_VALUE)
            .POST(BodyPublishers.ofString(encode(fields)));
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Sends fields that stand on no page, as an attacker or a machine would. */
  public Page post(String path, Map<String, String> fields) {
    return send(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Content-Type", MediaType.APPLICATION_FORM_URLENCODED_VALUE)
            .POST(BodyPublishers.ofString(encode(fields))));
  }

  /** Sends a body as it is, with a valid form token beside it: what a broken upload looks like. */
  public Page postRaw(String path, String contentType, String body) {
    String token = get("/design").document().select("input[name=_csrf]").attr("value");
    return send(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Content-Type", contentType)
            .header("X-XSRF-TOKEN", token)
            .POST(BodyPublishers.ofString(body)));
  }

  public void forgetSession() {
    cookies.getCookieStore().removeAll();
  }

  /** What the cookie of this name holds, empty when there is none. */
  public String cookie(String name) {
    return cookies.getCookieStore().get(URI.create(origin)).stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Puts a cookie into this browser, as somebody else might have. */
  public void plantCookie(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    // As CookieManager names a host without a dot; else the server's own would not replace it.
    cookie.setDomain("localhost.local");
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(origin), cookie);
  }

  /** The same browser at another node: it carries the same cookies. */
  public Visitor at(String otherOrigin) {
    Visitor other = new Visitor(otherOrigin);
    for (HttpCookie cookie : cookies.getCookieStore().get(URI.create(origin))) {
      other.plantCookie(cookie.getName(), cookie.getValue());
    }
    return other;
  }

  /** Comes from this address, as a proxy in front of the platform would say. */
  public Visitor from(String network) {
    this.address = network;
    return this;
  }

  private Page send(HttpRequest.Builder request) {
    if (!address.isEmpty()) {
      request.header("X-Forwarded-For", address);
    }
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Page(
          this,
          response.statusCode(),
          response.uri(),
          response,
          Jsoup.parse(response.body(), origin));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** An answer, after redirects. */
  public record Page(
      Visitor visitor, int status, URI uri, HttpResponse<String> response, Document document) {

    public String path() {
      return uri.getPath();
    }

    /** What a reader sees. */
    public String text() {
      return document.body().text();
    }

    public String html() {
      return response.body();
    }

    /** The form on this page that posts to the path. */
    public Form form(String action) {
      Element form = document.selectFirst("form[action='%s']".formatted(action));
      if (form == null) {
        throw new AssertionError("no form to %s on %s: %s".formatted(action, uri, text()));
      }
      return new Form(this, form);
    }

    /** The form that posts to the path and has this field, where several post there. */
    public Form form(String action, String field) {
      return document.select("form[action='%s']".formatted(action)).stream()
          .filter(form -> !form.select("[name='%s']:not([type=hidden])".formatted(field)).isEmpty())
          .findFirst()
          .map(form -> new Form(this, form))
          .orElseThrow(() -> new AssertionError("no form to " + action + " with " + field));
    }

    /** Every form of the page's own that sends something. */
    public List<Form> forms() {
      return document.select("main form[method=post]").stream()
          .map(form -> new Form(this, form))
          .toList();
    }

    public boolean offers(String action) {
      return document.selectFirst("form[action='%s']".formatted(action)) != null;
    }
  }

  /** A form as it stands on the page, with its present values. */
  public static final class Form {

    private static final String FREE_TEXT =
        "textarea, input:not([type]), input[type=text], input[type=search], input[type=tel],"
            + " input[type=email]";

    private final Page page;
    private final Element form;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, Path> files = new LinkedHashMap<>();

    Form(Page page, Element form) {
      this.page = page;
      this.form = form;
      for (Element control : form.select("input[name], select[name], textarea[name]")) {
        if (counts(control)) {
          fields.put(control.attr("name"), value(control));
        }
      }
    }

    private static boolean counts(Element control) {
      String type = control.attr("type");
      return switch (type) {
        case "checkbox", "radio" -> control.hasAttr("checked");
        case "file", "submit", "button" -> false;
        default -> true;
      };
    }

    private static String value(Element control) {
      return switch (control.tagName()) {
        case "select" -> {
          Element chosen = control.selectFirst("option[selected]");
          chosen = chosen == null ? control.selectFirst("option") : chosen;
          yield chosen == null ? "" : chosen.attr("value");
        }
        case "textarea" -> control.wholeText();
        default -> isTicked(control) && !control.hasAttr("value") ? "on" : control.attr("value");
      };
    }

    private static boolean isTicked(Element control) {
      return control.attr("type").equals("checkbox") || control.attr("type").equals("radio");
    }

    public Form fill(String name, String value) {
      if (form.select("[name='%s']".formatted(name)).isEmpty()) {
        throw new AssertionError("no field %s in the form %s".formatted(name, form.attr("action")));
      }
      fields.put(name, value);
      return this;
    }

    /** The fields into which one can type anything. */
    public List<String> textFields() {
      return form.select(FREE_TEXT).stream()
          .map(field -> field.attr("name"))
          .filter(name -> !name.isEmpty())
          .toList();
    }

    public String action() {
      return form.attr("action");
    }

    public Form attach(String name, Path file) {
      files.put(name, file);
      return this;
    }

    /** What stands in the field now. */
    public String value(String name) {
      return fields.getOrDefault(name, "");
    }

    public Page submit() {
      return form.attr("enctype").startsWith("multipart")
          ? multipart()
          : page.visitor.post(form.attr("action"), fields);
    }

    /** What a form gives that answers with a file. */
    public HttpResponse<byte[]> download() {
      return page.visitor.downloadBy(form.attr("action"), fields);
    }

    private Page multipart() {
      String boundary = "----qunxing" + System.nanoTime();
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(page.visitor.origin + form.attr("action")))
              .header("Content-Type", "multipart/form-data; boundary=" + boundary)
              .POST(Multipart.body(boundary, fields, files));
      return page.visitor.send(request);
    }
  }
}
