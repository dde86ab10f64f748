package org.qunxing.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the running application with the rule that guards it: {@code docs/routes.txt}. */
@Component
public class Routes {

  private final RequestMappingHandlerMapping mapping;

  Routes(RequestMappingHandlerMapping requestMappingHandlerMapping) {
    this.mapping = requestMappingHandlerMapping;
  }

  /**
   * One route: {@code POST /activities/{number}/sign-ups USE_MEMBER_SERVICES}.
   *
   * @param handler the method that answers
   */
  public record Route(String method, String path, RouteRule rule, HandlerMethod handler) {
    @Override
    public String toString() {
      return "%-6s %-70s %s".formatted(method, path, rule);
    }
  }

  /** Sorted by path, then method; the framework's own error route left out. */
  public List<Route> all() {
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.qunxing."))
        .flatMap(Routes::routes)
        .sorted(java.util.Comparator.comparing(Route::path).thenComparing(Route::method))
        .toList();
  }

  private static Stream<Route> routes(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
    RouteRule rule = RouteRule.of(entry.getValue());
    RequestMappingInfo info = entry.getKey();
    Stream<String> methods =
        info.getMethodsCondition().getMethods().isEmpty()
            ? Stream.of("ANY")
            : info.getMethodsCondition().getMethods().stream().map(Enum::name);
    return methods.flatMap(
        method ->
            info.getPatternValues().stream()
                .map(path -> new Route(method, path, rule, entry.getValue())));
  }
}
