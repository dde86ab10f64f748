package org.qunxing.founding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qunxing.founding.cases.Founding;
import org.qunxing.terms.Elected;
import org.qunxing.terms.Post;
import org.springframework.format.annotation.DateTimeFormat;

/** A certificate as the district types it. */
public record CertificateForm(
    @NotBlank(message = "请填写证书编号") @Size(max = 40, message = "证书编号最多 40 个字")
        @Nullable String certificateNumber,
    @NotNull(message = "请填写发证日期") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable LocalDate issuedOn,
    @NotBlank(message = "请填写法定代表人") @Size(max = 30, message = "姓名最多 30 个字")
        @Nullable String legalRepresentative,
    @Nullable String unionCode,
    @Nullable Boolean cadre) {

  /** The chair, or the organiser, represents the union. */
  static CertificateForm of(Founding founding, LocalDate today) {
    ElectionResult result = founding.result();
    String head =
        result == null
            ? ""
            : result.elected().stream()
                .filter(p -> p.post() == Post.CHAIR || p.post() == Post.ORGANISER)
                .map(Elected::name)
                .findFirst()
                .orElse("");
    return new CertificateForm("", today, head, null, !founding.onBehalf());
  }
}
