package org.qunxing.founding.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Dimension;
import org.qunxing.measures.Fact;
import org.qunxing.measures.MeasureDeclaration;
import org.qunxing.measures.Measures;
import org.springframework.stereotype.Component;

/** What foundings tell the measures, in the transaction in which the certificate is issued. */
@Component
public class FoundingFacts {

  private static final Dimension NEW_FORM = new Dimension("newform", "新就业形态企业", answers());
  private static final Dimension SIZE = new Dimension("size", "企业规模", sizes());

  /** What can be counted of foundings. */
  public enum Measure {
    UNIONS("founding.unions", "新建工会", "家", "发了工会法人资格证的新工会，按发证日期计"),
    EMPLOYERS("founding.employers", "新建会企业", "家", "新工会覆盖的企业，联合建会的每家都算，按发证日期计"),
    MEMBERS("founding.members", "建会时会员", "人", "新工会选举时的会员人数，按发证日期计；入会登记另计"),
    CERTIFICATES("founding.certificates", "颁发工会法人资格证", "本", "按发证日期计");

    private final MeasureDeclaration declaration;

    Measure(String key, String name, String unit, String meaning) {
      this.declaration = new MeasureDeclaration(key, name, unit, meaning, List.of(NEW_FORM, SIZE));
    }

    public MeasureDeclaration declaration() {
      return declaration;
    }
  }

  private final Measures measures;

  FoundingFacts(Measures measures) {
    this.measures = measures;
  }

  public void certified(Founding founding, UnitPath union, LocalDate on) {
    record(Measure.UNIONS, founding, union, on, 1);
    record(Measure.EMPLOYERS, founding, union, on, 1 + founding.application().partners().size());
    record(Measure.MEMBERS, founding, union, on, founding.application().members());
    record(Measure.CERTIFICATES, founding, union, on, 1);
  }

  private void record(Measure measure, Founding founding, UnitPath union, LocalDate on, int much) {
    measures.record(
        new Fact(
            measure.declaration().key(),
            union,
            on,
            BigDecimal.valueOf(much),
            Map.of(
                "newform", Boolean.toString(founding.application().employer().newForm()),
                "size", size(founding.application().employer().headcount())),
            founding.application().unionName(),
            founding.workbenchHref()));
  }

  private static String size(int headcount) {
    return headcount >= 100 ? "100" : headcount >= 25 ? "25" : "small";
  }

  private static Map<String, String> answers() {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("true", "是");
    answers.put("false", "否");
    return answers;
  }

  private static Map<String, String> sizes() {
    Map<String, String> sizes = new LinkedHashMap<>();
    sizes.put("100", "100 人以上");
    sizes.put("25", "25 至 99 人");
    sizes.put("small", "不足 25 人");
    return sizes;
  }
}
