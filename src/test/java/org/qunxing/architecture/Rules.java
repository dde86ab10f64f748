package org.qunxing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.qunxing.access.PublicRoute;
import org.qunxing.access.Requires;
import org.qunxing.access.SignedIn;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules that bytecode can tell. */
final class Rules {

  /** Words that say nothing of what a type does. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "Manager", "Helper", "Helpers", "Util", "Utils", "Common", "Base", "Impl", "Dto", "Vo",
          "Bo", "DTO", "VO", "BO");

  /**
   * Who may carry such a word after all: where it is the framework's term, or means what it says.
   */
  private static final Set<String> EXCUSED_NAMES =
      Set.of(
          // extends Spring's JdbcTransactionManager
          "ScopedTransactionManager",
          // the characters in common use, by which an encoding is told
          "CommonHanzi");

  /** Where the time may be asked for: the clock itself, and ids, which are made before any bean. */
  private static final List<String> CLOCK_MAKERS =
      List.of("org.qunxing.web.WebConfiguration", "org.qunxing.kernel.Ids");

  private static final List<Class<? extends Annotation>> ROUTE_RULES =
      List.of(Requires.class, PublicRoute.class, SignedIn.class);

  private Rules() {}

  static ArchRule namesSayWhatATypeDoes() {
    return classes()
        .should(
            condition(
                "have a name without " + EMPTY_WORDS,
                (JavaClass type) ->
                    EXCUSED_NAMES.contains(type.getSimpleName()) || !hasEmptyWord(type)));
  }

  static ArchRule packagesAreNullMarked() {
    return classes()
        .should(
            condition(
                "live in a package that is @NullMarked",
                (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class)));
  }

  static ArchRule timeComesFromTheClock() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(CLOCK_MAKERS.getFirst())
        .and()
        .doNotHaveFullyQualifiedName(CLOCK_MAKERS.getLast())
        .should()
        .callCodeUnitWhere(asksForTheTime());
  }

  static ArchRule handlersSayWhoMayCall() {
    return methods()
        .that()
        .areMetaAnnotatedWith(RequestMapping.class)
        .should(
            condition(
                "declare @Requires, @SignedIn or @PublicRoute, on themselves or their class",
                (JavaMethod handler) ->
                    ROUTE_RULES.stream()
                        .anyMatch(
                            rule ->
                                handler.isAnnotatedWith(rule)
                                    || handler.getOwner().isAnnotatedWith(rule))))
        .allowEmptyShould(true);
  }

  private static boolean hasEmptyWord(JavaClass type) {
    return List.of(type.getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"))
        .stream()
        .anyMatch(EMPTY_WORDS::contains);
  }

  private static DescribedPredicate<JavaCall<?>> asksForTheTime() {
    return DescribedPredicate.describe(
        "asks for the time behind the clock's back", Rules::asksForTheTime);
  }

  private static boolean asksForTheTime(JavaCall<?> call) {
    JavaClass owner = call.getTargetOwner();
    String name = call.getTarget().getName();
    boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
    if (owner.getPackageName().equals("java.time")) {
      boolean withoutClock =
          call.getTarget().getRawParameterTypes().stream()
              .noneMatch(p -> p.isEquivalentTo(Clock.class));
      return (name.equals("now") && withoutClock)
          || (owner.isEquivalentTo(Clock.class)
              && Set.of("system", "systemUTC", "systemDefaultZone").contains(name));
    }
    return (owner.isEquivalentTo(Date.class) && name.equals("<init>") && noArguments)
        || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"));
  }

  /** A condition with one sentence and one test. */
  private static <T extends HasName> ArchCondition<T> condition(
      String sentence, Predicate<T> holds) {
    return new ArchCondition<>(sentence) {
      @Override
      public void check(T item, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                item, holds.test(item), item.getName() + " should " + sentence));
      }
    };
  }
}
