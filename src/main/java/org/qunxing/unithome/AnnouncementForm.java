package org.qunxing.unithome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the cadre types. */
public record AnnouncementForm(
    @NotBlank(message = "请填写标题") @Size(max = 60, message = "标题最多 60 个字") String title,
    @NotBlank(message = "请填写内容") @Size(max = 2000, message = "内容最多 2000 个字") String body) {

  public AnnouncementForm {
    title = title == null ? "" : title;
    body = body == null ? "" : body;
  }
}
