package org.qunxing.cadres.register;

import java.util.List;
import org.qunxing.web.Choice;
import org.qunxing.web.Pager;
import org.qunxing.web.Tab;

/** The register of cadres. */
public record CadresPage(
    CadreQuery query,
    List<Tab> tabs,
    List<CadreRow> rows,
    Pager pager,
    List<Choice> kinds,
    boolean mayManage,
    boolean mayAppraise,
    boolean mayKeepExams) {}
