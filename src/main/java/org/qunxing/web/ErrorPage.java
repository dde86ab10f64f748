package org.qunxing.web;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong and what to do now.
 *
 * @param id reference to give to the helpdesk; only for faults of ours (500)
 */
public record ErrorPage(int status, String title, String advice, @Nullable String id) {

  static ErrorPage of(int status, @Nullable String id) {
    return switch (status) {
      case 400 -> new ErrorPage(400, "请求有误", "请返回上一页，检查后再试一次。", id);
      case 401 -> new ErrorPage(401, "请先登录", "登录后即可继续。", id);
      case 403 -> new ErrorPage(403, "没有权限", "您的岗位不能办理这件事。如有需要，请联系本单位工会干部。", id);
      case 404 -> new ErrorPage(404, "没有找到", "页面不存在，或不在您可以查看的范围内。", id);
      case 405 -> new ErrorPage(405, "操作方式不对", "请从页面上的按钮进入。", id);
      case 409 -> new ErrorPage(409, "现在不能这样做", "情况已经变化，请刷新后再看。", id);
      case 413 -> new ErrorPage(413, "文件太大", "请上传不超过 50 MB 的文件。", id);
      case 415 -> new ErrorPage(415, "格式不支持", "请换一种格式再试。", id);
      case 419 -> new ErrorPage(419, "页面放得太久了", "为了安全，这一页需要重新打开。您填的内容还留在这台设备上，重新打开后会自动填回。", id);
      case 422 -> new ErrorPage(422, "内容需要修改", "请返回上一页，按提示修改后再提交。", id);
      case 429 -> new ErrorPage(429, "操作太频繁", "请稍等一分钟再试。", id);
      case 503 -> new ErrorPage(503, "暂时连不上", "系统正在恢复，请过几秒再试。刚才如果正在提交，请先看看是否已经办好，再决定要不要重新提交。", id);
      default ->
          status < 500
              ? new ErrorPage(status, "没有办成", "请返回上一页，检查后再试一次。", id)
              : new ErrorPage(status, "系统出了问题", "我们已记下这个问题。请稍后再试，或把编号告诉管理员。", id);
    };
  }
}
