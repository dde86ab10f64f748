package org.qunxing.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Permission;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.WebUtils;

/** Builds the {@link Shell} of a request. */
@Component
class ShellFactory {

  private final List<NavigationEntry> entries;
  private final List<MyEntry> mine;
  private final ResourceUrlProvider resources;

  /** Each page asks for the same few, and they change with the jar only. */
  private final Map<String, String> hashed = new ConcurrentHashMap<>();

  ShellFactory(
      List<NavigationEntry> entries,
      List<MyEntry> mine,
      ResourceUrlProvider mvcResourceUrlProvider) {
    this.entries =
        entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
    this.mine = mine;
    this.resources = mvcResourceUrlProvider;
  }

  Shell shell(HttpServletRequest request, Map<String, ?> model) {
    Actor actor = CurrentActor.get().orElse(null);
    String path = path(request);
    Face face = face(model, path);
    CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new Shell(
        face,
        actor == null ? null : actor.name(),
        accent(actor),
        csrf == null ? "" : csrf.getToken(),
        csrf == null ? "_csrf" : csrf.getParameterName(),
        path,
        navigation(face, actor, path),
        faces(actor, face),
        "large".equals(cookie(request, "type")),
        cookie(request, "theme") instanceof String theme ? theme : "auto",
        model.get(Flash.ATTRIBUTE) instanceof Flash flash ? flash : null,
        asset -> hashed.computeIfAbsent(asset, this::hashed));
  }

  private static Face face(Map<String, ?> model, String path) {
    return model.get("face") instanceof Face chosen ? chosen : Face.of(path);
  }

  private static String path(HttpServletRequest request) {
    Object original = request.getAttribute("jakarta.servlet.error.request_uri");
    return original == null ? request.getRequestURI() : original.toString();
  }

  private List<Shell.Item> navigation(Face face, @Nullable Actor actor, String path) {
    return entries.stream()
        .filter(entry -> entry.face() == face && actor != null && actor.may(entry.permission()))
        .map(
            entry -> new Shell.Item(entry.label(), entry.href(), entry.icon(), active(entry, path)))
        .toList();
  }

  private boolean active(NavigationEntry entry, String path) {
    String place =
        mine.stream().anyMatch(own -> isWithin(own.href(), path)) ? WebNavigation.SELF : path;
    int depth = depth(entry, place);
    return depth > 0 && entries.stream().noneMatch(other -> depth(other, place) > depth);
  }

  /** How much of the path the entry's closest place covers; 0 when none does. */
  private static int depth(NavigationEntry entry, String path) {
    return Stream.concat(Stream.of(entry.href()), entry.also().stream())
        .filter(place -> isWithin(place, path))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static boolean isWithin(String place, String path) {
    return path.equals(place) || path.startsWith(place + "/");
  }

  private static List<Shell.Item> faces(@Nullable Actor actor, Face current) {
    if (actor == null) {
      return List.of();
    }
    return Stream.of(
            new NavigationEntry(
                Face.MEMBER, 0, "我的群星", "/my", "user", Permission.USE_MEMBER_SERVICES),
            new NavigationEntry(
                Face.WORKBENCH, 1, "工作台", "/workbench", "briefcase", Permission.USE_WORKBENCH),
            new NavigationEntry(
                Face.COCKPIT, 2, "驾驶舱", "/cockpit", "gauge", Permission.VIEW_COCKPIT))
        .filter(face -> actor.may(face.permission()))
        .map(face -> new Shell.Item(face.label(), face.href(), face.icon(), face.face() == current))
        .toList();
  }

  private static String accent(@Nullable Actor actor) {
    Line line =
        actor == null
            ? Line.UNION
            : actor.grants().stream().map(Grant::line).findFirst().orElse(Line.UNION);
    return line.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static @Nullable String cookie(HttpServletRequest request, String name) {
    Cookie cookie = WebUtils.getCookie(request, name);
    return cookie == null ? null : cookie.getValue();
  }

  private String hashed(String path) {
    String url = resources.getForLookupPath(path);
    return url == null ? path : url;
  }
}
