package org.qunxing.plans.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qunxing.planreader.Target;

/**
 * Names a target whose clause only says how many (开展职工技能竞赛，全年不少于12场) by the clause in front of it,
 * else by its initiative.
 */
public final class SubjectInContext {

  private static final int LONGEST = 24;
  private static final Pattern CLAUSE = Pattern.compile("([^，。；,;：:\\n]+)[，,：:]\\s*(?:其中)?$");
  private static final Pattern VERB =
      Pattern.compile(".*(?:开展|举办|组织|实施|推进|建设|新建|建成|做好|办好|完成|设立|打造|落实|发放|增设)(.{2,})");

  private SubjectInContext() {}

  /**
   * @param source the text that the target's offsets point into
   * @param initiative the title to fall back on
   */
  public static String of(Target target, String source, String initiative) {
    String own = target.subject().strip();
    return own.length() >= 2 && !own.equals(target.unit())
        ? own
        : before(target, source, initiative);
  }

  private static String before(Target target, String source, String initiative) {
    Matcher clause = CLAUSE.matcher(source.substring(0, Math.min(target.start(), source.length())));
    String words = clause.find() ? clause.group(1).strip() : initiative;
    Matcher verb = VERB.matcher(words);
    String subject = verb.matches() ? verb.group(1).strip() : words;
    return subject.length() <= LONGEST ? subject : initiative;
  }
}
