package org.qunxing.identity.auditing;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the audit's keys mean, in words; a key that is not listed is shown as it is. */
final class Deeds {

  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("identity.account-opened", "开通账号");
    WORDS.put("identity.account-closed", "停用账号");
    WORDS.put("identity.role-granted", "授予岗位");
    WORDS.put("identity.role-revoked", "撤销岗位");
    WORDS.put("identity.sign-in-reset", "清除登录方式");
    WORDS.put("identity.password-changed", "修改密码");
    WORDS.put("identity.authenticator-added", "启用验证器应用");
    WORDS.put("identity.authenticator-removed", "停用验证器应用");
    WORDS.put("identity.recovery-codes-renewed", "更换恢复码");
    WORDS.put("identity.session-ended", "让设备退出登录");
    WORDS.put("identity.sessions-ended", "让别的设备退出登录");
    WORDS.put("identity.passkey-added", "添加通行密钥");
    WORDS.put("identity.passkey-removed", "删除通行密钥");
    WORDS.put("identity.sso-linked", "绑定单点登录");
    WORDS.put("identity.sso-unlinked", "解除单点登录绑定");
    WORDS.put("members.revealed", "查看完整号码");
    WORDS.put("founding.contact-revealed", "查看建会联系人电话");
    WORDS.put("members.exported", "导出会员名册");
    WORDS.put("members.roster-applied", "导入会员名册");
    WORDS.put("members.roster-errors-downloaded", "下载名册错误表");
    WORDS.put("plans.uploaded", "上传方案");
    WORDS.put("plans.confirmed", "确认方案");
    WORDS.put("plans.amended", "调整方案");
    WORDS.put("reports.generated", "生成报告");
    WORDS.put("reports.edited", "修改报告");
    WORDS.put("reports.printed", "导出报告");
    WORDS.put("activities.drafted", "起草活动");
    WORDS.put("activities.submitted", "提交活动");
    WORDS.put("activities.published", "发布活动");
    WORDS.put("activities.returned", "退回活动");
    WORDS.put("activities.cancelled", "取消活动");
    WORDS.put("activities.completed", "活动办结");
    WORDS.put("calendar.imported", "导入放假安排");
    WORDS.put("measures.summed-anew", "重算指标");
  }

  private Deeds() {}

  static String words(String key) {
    return WORDS.getOrDefault(key, key);
  }

  static Map<String, String> all() {
    return WORDS;
  }
}
