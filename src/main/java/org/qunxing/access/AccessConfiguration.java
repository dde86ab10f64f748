package org.qunxing.access;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.task.TaskDecorator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {

  private final ObjectProvider<ActorResolver> actors;

  AccessConfiguration(ObjectProvider<ActorResolver> actors) {
    this.actors = actors;
  }

  @Bean
  static JdbcTransactionManager transactionManager(DataSource dataSource) {
    return new ScopedTransactionManager(dataSource);
  }

  /**
   * Event listeners run on other threads, after the request: the platform itself is acting there.
   */
  @Bean
  static TaskDecorator asThePlatform() {
    return task -> () -> CurrentActor.as(Actor.SYSTEM, task);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new RouteGuard(actors::getObject));
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ActorArgument());
  }

  /**
   * A handler that takes an {@link Actor} gets the current one; {@code @Nullable} on public routes.
   */
  private static final class ActorArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Actor.class;
    }

    @Override
    public @Nullable Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      Actor actor = CurrentActor.get().orElse(null);
      if (actor == null && !parameter.isOptional()) {
        throw new InsufficientAuthenticationException("sign in first");
      }
      return actor;
    }
  }
}
