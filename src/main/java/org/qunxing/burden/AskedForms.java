package org.qunxing.burden;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qunxing.access.RouteRule;
import org.qunxing.access.Routes;
import org.qunxing.access.Routes.Route;
import org.qunxing.burden.AskedForm.AskedField;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;

/** Every form of the running program, read off the methods that receive them. */
@Component
class AskedForms {

  /** Filled in by the page, not by people. */
  private static final Set<String> BY_THE_PAGE =
      Set.of("version", "back", "token", "page", "face", "seen", "position", "confirmed");

  private final Properties names;
  private final Map<String, AskedForm> byRoute;

  AskedForms(Routes routes) {
    this.names = names();
    this.byRoute =
        routes.all().stream()
            .filter(route -> route.method().equals("POST"))
            .flatMap(route -> form(route).stream())
            .collect(
                Collectors.toMap(
                    AskedForm::route, Function.identity(), (one, _) -> one, LinkedHashMap::new));
  }

  List<AskedForm> all() {
    return List.copyOf(byRoute.values());
  }

  /** The form that is posted to a path, written as in its route. */
  Optional<AskedForm> postedTo(String pattern) {
    return Optional.ofNullable(byRoute.get(key(pattern)));
  }

  /** Names of forms that the program does not have (any more). */
  List<String> namesOfNothing() {
    return names.stringPropertyNames().stream().filter(name -> !byRoute.containsKey(name)).toList();
  }

  private Optional<AskedForm> form(Route route) {
    return level(route.rule())
        .map(
            level -> {
              String key = key(route.path());
              String name = names.getProperty(key, key);
              return new AskedForm(key, name, level, fields(route));
            });
  }

  /** {@code POST /my/file/papers}, variables without their patterns. */
  private static String key(String path) {
    return "POST " + path.replaceAll(":[^/]*}", "}");
  }

  private static Optional<Level> level(RouteRule rule) {
    return switch (rule) {
      case RouteRule.Everyone _ -> Optional.of(Level.VISITOR);
      case RouteRule.AnyAccount _ -> Optional.of(Level.MEMBER);
      case RouteRule.Holding(var permission) -> Optional.of(Level.of(permission));
      case RouteRule.Nobody _ -> Optional.empty();
    };
  }

  private static List<AskedField> fields(Route route) {
    return Arrays.stream(route.handler().getMethodParameters())
        .flatMap(AskedForms::fields)
        .filter(field -> !BY_THE_PAGE.contains(field.name()))
        .toList();
  }

  private static Stream<AskedField> fields(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    if (type.isRecord() && type.getSimpleName().endsWith("Form")) {
      return fieldsOf(type);
    }
    RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
    if (asked == null) {
      return Stream.empty();
    }
    String name = asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name();
    return Stream.of(
        new AskedField(name, Effort.of(type, parameter.getParameter()), asked.required()));
  }

  /** Forms within forms count with all their fields, once: nobody must fill in a second contact. */
  private static Stream<AskedField> fieldsOf(Class<?> form) {
    return Arrays.stream(form.getRecordComponents())
        .flatMap(
            part ->
                part.getType().isRecord() && part.getType().getSimpleName().endsWith("Form")
                    ? fieldsOf(part.getType())
                    : Stream.of(field(form, part)));
  }

  private static AskedField field(Class<?> form, RecordComponent part) {
    // Bean Validation's annotations go to the field, the accessor and the parameter.
    AnnotatedElement annotated = part.getAccessor();
    boolean required =
        Stream.of(NotBlank.class, NotNull.class, NotEmpty.class)
            .anyMatch(annotated::isAnnotationPresent);
    return new AskedField(part.getName(), Effort.of(part.getType(), annotated), required);
  }

  private static Properties names() {
    try {
      return PropertiesLoaderUtils.loadProperties(
          new EncodedResource(new ClassPathResource("burden/forms.properties"), "UTF-8"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
