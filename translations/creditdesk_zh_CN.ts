<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Lists</name>
        <message>
            <source>%1 rows: %2 issued now, %3 issued before, %4 failed, %5 left</source>
            <translation>共 %1 行：新出具 %2，此前已出具 %3，失败 %4，剩余 %5</translation>
        </message>
    </context>
    <context>
        <name>Action</name>
        <message>
            <source>Print the table</source>
            <translation>打印表格</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Subjects</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Verification</source>
            <translation>验证</translation>
        </message>
        <message>
            <source>Synchronisation</source>
            <translation>同步</translation>
        </message>
        <message>
            <source>Audit</source>
            <translation>审计</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>Explain this page</source>
            <translation>说明本页</translation>
        </message>
        <message>
            <source>Issue report</source>
            <translation>出具报告</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>另存为…</translation>
        </message>
        <message>
            <source>Copy number</source>
            <translation>复制编号</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>验证</translation>
        </message>
        <message>
            <source>Synchronise now</source>
            <translation>立即同步</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Load everything anew</source>
            <translation>全部重新载入</translation>
        </message>
        <message>
            <source>Check the data</source>
            <translation>核对数据</translation>
        </message>
        <message>
            <source>Verify the chain</source>
            <translation>校验审计链</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间轴</translation>
        </message>
        <message>
            <source>Remove them here as well</source>
            <translation>在本窗口同样移除</translation>
        </message>
        <message>
            <source>Keep everything for now</source>
            <translation>暂时全部保留</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>重新发送</translation>
        </message>
        <message>
            <source>Mend…</source>
            <translation>更正…</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>撤回…</translation>
        </message>
        <message>
            <source>Make it anew</source>
            <translation>重新生成</translation>
        </message>
        <message>
            <source>Save this text…</source>
            <translation>保存这段文字…</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>New visit</source>
            <translation>新受理</translation>
        </message>
        <message>
            <source>Visitor has left</source>
            <translation>申请人离开</translation>
        </message>
        <message>
            <source>Read a card</source>
            <translation>读证</translation>
        </message>
        <message>
            <source>All papers seen</source>
            <translation>材料全部已核</translation>
        </message>
        <message>
            <source>Register new…</source>
            <translation>新登记…</translation>
        </message>
        <message>
            <source>Show the number…</source>
            <translation>显示号码…</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>暂不</translation>
        </message>
        <message>
            <source>Discard this draft</source>
            <translation>丢弃草稿</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>批量</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Authorisations</source>
            <translation>授权</translation>
        </message>
        <message>
            <source>Compare with…</source>
            <translation>对比…</translation>
        </message>
        <message>
            <source>Void…</source>
            <translation>作废…</translation>
        </message>
        <message>
            <source>Cancel the job</source>
            <translation>取消打印任务</translation>
        </message>
        <message>
            <source>Queries about this subject</source>
            <translation>该主体的查询记录</translation>
        </message>
        <message>
            <source>Show the report</source>
            <translation>查看报告</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Print the sheet</source>
            <translation>打印日报表</translation>
        </message>
        <message>
            <source>Save the sheet…</source>
            <translation>保存日报表…</translation>
        </message>
        <message>
            <source>Agree: void this report</source>
            <translation>同意作废这张报告</translation>
        </message>
        <message>
            <source>Reserve more numbers</source>
            <translation>领取更多编号</translation>
        </message>
        <message>
            <source>Register an authorisation</source>
            <translation>登记授权</translation>
        </message>
        <message>
            <source>Withdraw this authorisation…</source>
            <translation>撤回这份授权…</translation>
        </message>
        <message>
            <source>Start the batch</source>
            <translation>开始批量</translation>
        </message>
        <message>
            <source>Stop the batch</source>
            <translation>停止批量</translation>
        </message>
        <message>
            <source>Copy the failed lines</source>
            <translation>复制失败行</translation>
        </message>
        <message>
            <source>Show our own copy</source>
            <translation>查看本窗口留存件</translation>
        </message>
        <message>
            <source>Rule sets</source>
            <translation>分类规则</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>分类</translation>
        </message>
        <message>
            <source>What if…</source>
            <translation>假设…</translation>
        </message>
        <message>
            <source>Shortest way out</source>
            <translation>最短改善路径</translation>
        </message>
        <message>
            <source>What if from a file…</source>
            <translation>从文件假设…</translation>
        </message>
        <message>
            <source>Open the subject’s file</source>
            <translation>打开主体档案</translation>
        </message>
        <message>
            <source>Back to what is</source>
            <translation>回到现状</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销上一步</translation>
        </message>
        <message>
            <source>Try it as a what-if</source>
            <translation>作为假设试算</translation>
        </message>
        <message>
            <source>Load a draft…</source>
            <translation>载入草案…</translation>
        </message>
        <message>
            <source>Back-test</source>
            <translation>回测</translation>
        </message>
        <message>
            <source>Stop the back-test</source>
            <translation>停止回测</translation>
        </message>
        <message>
            <source>Propose this draft</source>
            <translation>提议采用</translation>
        </message>
        <message>
            <source>Agree: adopt this draft</source>
            <translation>同意采用</translation>
        </message>
        <message>
            <source>Withdraw this draft</source>
            <translation>撤回草案</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Print the form</source>
            <translation>打印表格</translation>
        </message>
        <message>
            <source>Save the form…</source>
            <translation>保存表格…</translation>
        </message>
        <message>
            <source>Put the form away</source>
            <translation>收起表格</translation>
        </message>
        <message>
            <source>As it was…</source>
            <translation>查看过去…</translation>
        </message>
        <message>
            <source>Back to now</source>
            <translation>回到现在</translation>
        </message>
        <message>
            <source>Supervision</source>
            <translation>分类监管</translation>
        </message>
        <message>
            <source>Bring up to date</source>
            <translation>更新统计</translation>
        </message>
        <message>
            <source>Stop counting</source>
            <translation>停止统计</translation>
        </message>
        <message>
            <source>Export the table…</source>
            <translation>导出表格…</translation>
        </message>
        <message>
            <source>Stop exporting</source>
            <translation>停止导出</translation>
        </message>
        <message>
            <source>Hand in again from today</source>
            <translation>改自今日起重新提交</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>联合奖惩</translation>
        </message>
        <message>
            <source>Random inspection</source>
            <translation>随机抽查</translation>
        </message>
        <message>
            <source>Open under a matter…</source>
            <translation>按应用事项打开…</translation>
        </message>
        <message>
            <source>Look under this matter</source>
            <translation>按此事项查看</translation>
        </message>
        <message>
            <source>Apply this measure…</source>
            <translation>适用这项措施…</translation>
        </message>
        <message>
            <source>Apply it and make the notice</source>
            <translation>适用并制作告知书</translation>
        </message>
        <message>
            <source>Leave without doing it</source>
            <translation>不办了</translation>
        </message>
        <message>
            <source>Show the notice</source>
            <translation>查看告知书</translation>
        </message>
        <message>
            <source>Record what came of it…</source>
            <translation>登记落实情况…</translation>
        </message>
        <message>
            <source>Record this result</source>
            <translation>登记这一结果</translation>
        </message>
        <message>
            <source>Keep it on other grounds…</source>
            <translation>以其他依据保留…</translation>
        </message>
        <message>
            <source>Keep this measure</source>
            <translation>保留这项措施</translation>
        </message>
        <message>
            <source>Lift…</source>
            <translation>解除…</translation>
        </message>
        <message>
            <source>Print the notice</source>
            <translation>打印告知书</translation>
        </message>
        <message>
            <source>Save the notice…</source>
            <translation>保存告知书…</translation>
        </message>
        <message>
            <source>Put the notice away</source>
            <translation>收起告知书</translation>
        </message>
        <message>
            <source>Open this draw</source>
            <translation>打开这次抽取</translation>
        </message>
        <message>
            <source>New draw</source>
            <translation>新的抽取</translation>
        </message>
        <message>
            <source>Start a draw by this plan</source>
            <translation>按此计划开始抽取</translation>
        </message>
        <message>
            <source>Look at the pool</source>
            <translation>查看抽查对象名录</translation>
        </message>
        <message>
            <source>Commit to this pool</source>
            <translation>对抽查对象名录作出承诺</translation>
        </message>
        <message>
            <source>Stop the count</source>
            <translation>停止统计</translation>
        </message>
        <message>
            <source>Record the public value</source>
            <translation>登记公开随机值</translation>
        </message>
        <message>
            <source>Draw now</source>
            <translation>现在抽取</translation>
        </message>
        <message>
            <source>Abort this draw…</source>
            <translation>中止这次抽取…</translation>
        </message>
        <message>
            <source>Draw again by this plan…</source>
            <translation>按此计划重新抽取…</translation>
        </message>
        <message>
            <source>Take a substitute…</source>
            <translation>换用候补…</translation>
        </message>
        <message>
            <source>Record the result</source>
            <translation>登记检查结果</translation>
        </message>
        <message>
            <source>Copy the commitment</source>
            <translation>复制承诺值</translation>
        </message>
        <message>
            <source>Copy the hash of the pool</source>
            <translation>复制名录哈希</translation>
        </message>
        <message>
            <source>Copy the head of the transcript</source>
            <translation>复制抽签记录末值</translation>
        </message>
        <message>
            <source>Show this paper</source>
            <translation>查看这份文书</translation>
        </message>
        <message>
            <source>Print this paper</source>
            <translation>打印这份文书</translation>
        </message>
        <message>
            <source>Save this paper…</source>
            <translation>保存这份文书…</translation>
        </message>
        <message>
            <source>All sheets and dossiers into a folder…</source>
            <translation>全部任务单和现场检查表存入文件夹…</translation>
        </message>
        <message>
            <source>Stop saving</source>
            <translation>停止保存</translation>
        </message>
        <message>
            <source>Save the published list…</source>
            <translation>保存公示表…</translation>
        </message>
        <message>
            <source>Save the transcript…</source>
            <translation>保存抽签记录…</translation>
        </message>
        <message>
            <source>Save the pool…</source>
            <translation>保存抽查对象名录…</translation>
        </message>
        <message>
            <source>Save the certificate…</source>
            <translation>保存证书…</translation>
        </message>
        <message>
            <source>Hand in a plan…</source>
            <translation>提交抽查计划…</translation>
        </message>
        <message>
            <source>Take this plan</source>
            <translation>采用这份计划</translation>
        </message>
        <message>
            <source>Hand in the officers…</source>
            <translation>提交检查人员名录…</translation>
        </message>
        <message>
            <source>Take these officers</source>
            <translation>采用这份名录</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>风险预警</translation>
        </message>
        <message>
            <source>Watch lists</source>
            <translation>关注名单</translation>
        </message>
        <message>
            <source>Take it</source>
            <translation>认领</translation>
        </message>
        <message>
            <source>Assign…</source>
            <translation>转派…</translation>
        </message>
        <message>
            <source>Note…</source>
            <translation>备注…</translation>
        </message>
        <message>
            <source>Snooze…</source>
            <translation>暂缓…</translation>
        </message>
        <message>
            <source>Dismiss…</source>
            <translation>不予处理…</translation>
        </message>
        <message>
            <source>Close…</source>
            <translation>办结…</translation>
        </message>
        <message>
            <source>Reopen…</source>
            <translation>重新打开…</translation>
        </message>
        <message>
            <source>Who owns it…</source>
            <translation>指定负责人…</translation>
        </message>
        <message>
            <source>Show the new warnings</source>
            <translation>查看新预警</translation>
        </message>
        <message>
            <source>New list…</source>
            <translation>新建名单…</translation>
        </message>
        <message>
            <source>Add organisations…</source>
            <translation>添加主体…</translation>
        </message>
        <message>
            <source>Add from a file…</source>
            <translation>从文件添加…</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>移出名单</translation>
        </message>
        <message>
            <source>End this list</source>
            <translation>结束名单</translation>
        </message>
        <message>
            <source>Watch these…</source>
            <translation>关注这些主体…</translation>
        </message>
    </context>
    <context>
        <name>AuditWords</name>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>操作员</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>散列值</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Searched</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Opened a file</source>
            <translation>查看主体档案</translation>
        </message>
        <message>
            <source>Issued a report</source>
            <translation>出具报告</translation>
        </message>
        <message>
            <source>Looked at reports</source>
            <translation>查看报告列表</translation>
        </message>
        <message>
            <source>Opened a report</source>
            <translation>查看报告</translation>
        </message>
        <message>
            <source>Printed a report</source>
            <translation>打印报告</translation>
        </message>
        <message>
            <source>Saved a report</source>
            <translation>保存报告</translation>
        </message>
        <message>
            <source>Verified a report</source>
            <translation>验证报告</translation>
        </message>
        <message>
            <source>Sent a report's registration</source>
            <translation>报送报告登记</translation>
        </message>
        <message>
            <source>Synchronised</source>
            <translation>同步</translation>
        </message>
        <message>
            <source>Sent what waited</source>
            <translation>发送待发送内容</translation>
        </message>
        <message>
            <source>Checked the data</source>
            <translation>核对数据</translation>
        </message>
        <message>
            <source>Verified the chain</source>
            <translation>校验审计链</translation>
        </message>
        <message>
            <source>Read the audit</source>
            <translation>查看审计记录</translation>
        </message>
        <message>
            <source>Enrolled the workstation</source>
            <translation>登记工作站</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Visit at the window</source>
            <translation>窗口查询</translation>
        </message>
        <message>
            <source>Began to synchronise</source>
            <translation>开始同步</translation>
        </message>
    </context>
    <context>
        <name>Chapters</name>
        <message>
            <source>Other records</source>
            <translation>其他记录</translation>
        </message>
    </context>
    <context>
        <name>ConnectionWords</name>
        <message>
            <source>Connected</source>
            <translation>已连接</translation>
        </message>
        <message>
            <source>The platform answers. Look-ups are live, and what you do is sent at once.</source>
            <translation>平台可用。查询取自平台，所办事项随即发送。</translation>
        </message>
        <message>
            <source>Slow</source>
            <translation>连接缓慢</translation>
        </message>
        <message>
            <source>The platform answers slowly. Searching is not affected; opening a file may take some seconds.</source>
            <translation>平台应答缓慢。搜索不受影响，打开档案可能需要几秒。</translation>
        </message>
        <message>
            <source>Keep working; nothing is lost.</source>
            <translation>请继续工作，不会丢失任何内容。</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>未连接</translation>
        </message>
        <message>
            <source>The platform cannot be reached. You work with the data held here, and what you do is sent later.</source>
            <translation>无法连接平台。现使用本窗口的数据工作，所办事项稍后发送。</translation>
        </message>
        <message>
            <source>Check the network cable if this lasts; the connection comes back by itself.</source>
            <translation>如持续不通，请检查网线；连接会自动恢复。</translation>
        </message>
        <message>
            <source>New sign-in needed</source>
            <translation>需要重新登录</translation>
        </message>
        <message>
            <source>The platform has ended the session. You work with the data held here.</source>
            <translation>平台已结束会话。现使用本窗口的数据工作。</translation>
        </message>
        <message>
            <source>Lock with Ctrl+L and sign in again.</source>
            <translation>请按 Ctrl+L 锁定并重新登录。</translation>
        </message>
        <message>
            <source>Clock is wrong</source>
            <translation>时钟有误</translation>
        </message>
        <message>
            <source>By this workstation's clock the platform's certificate is not valid today.</source>
            <translation>按本工作站的时钟，平台的证书今天不在有效期内。</translation>
        </message>
        <message>
            <source>Set date and time of this workstation, or let the administrator do it. Times on reports would be wrong.</source>
            <translation>请校正本工作站的日期和时间，或请管理员校正。否则报告上的时间会是错的。</translation>
        </message>
        <message>
            <source>Connection not checked yet</source>
            <translation>尚未检查连接</translation>
        </message>
        <message>
            <source>The platform has not been asked yet.</source>
            <translation>尚未询问平台。</translation>
        </message>
        <message>
            <source>This clock agrees with the platform's.</source>
            <translation>本机时钟与平台一致。</translation>
        </message>
        <message>
            <source>This clock is %1 behind the platform's.</source>
            <translation>本机时钟比平台慢 %1。</translation>
        </message>
        <message>
            <source>This clock is %1 ahead of the platform's.</source>
            <translation>本机时钟比平台快 %1。</translation>
        </message>
    </context>
    <context>
        <name>Failure</name>
        <message>
            <source>Try again when the connection is back. Reports of organisations can be issued meanwhile.</source>
            <translation>请在连接恢复后再试；其间仍可出具单位的报告。</translation>
        </message>
        <message>
            <source>No person&apos;s data is kept on this workstation: without the platform nothing about a person can be seen or issued.</source>
            <translation>本机不保存自然人的信息：没有平台就不能查看或出具任何自然人的内容。</translation>
        </message>
        <message>
            <source>The platform cannot be asked about this person now</source>
            <translation>现在无法向平台查询此人</translation>
        </message>
        <message>
            <source>Compare kind of document, number and name with the document itself.</source>
            <translation>请对照证件原件，核对证件种类、号码和姓名。</translation>
        </message>
        <message>
            <source>Nothing is shown and nothing can be issued; the register keeps that it was asked.</source>
            <translation>没有显示任何信息，也不能出具报告；登记簿已记下这次查询。</translation>
        </message>
        <message>
            <source>Number and name do not belong together, or nobody is known under both</source>
            <translation>号码与姓名不属于同一人，或没有同时符合这两项的人</translation>
        </message>
        <message>
            <source>What is already here can still be used; its date is shown at the bottom.</source>
            <translation>本机已有的数据仍可使用，数据日期见窗口底部。</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>没有改动任何内容。</translation>
        </message>
        <message>
            <source>Tell the administrator the number at the right.</source>
            <translation>请将右侧编号告知系统管理员。</translation>
        </message>
        <message>
            <source>Try again in a few minutes.</source>
            <translation>请过几分钟再试。</translation>
        </message>
        <message>
            <source>The data on this workstation opens with another key</source>
            <translation>本工作站的数据要用另一把密钥打开</translation>
        </message>
        <message>
            <source>The data is complete but belongs to another enrolment; nothing was changed.</source>
            <translation>数据完好，但属于另一次登记；没有改动任何内容。</translation>
        </message>
        <message>
            <source>Another program is using the data of this workstation</source>
            <translation>另一个程序正在使用本工作站的数据</translation>
        </message>
        <message>
            <source>Close the other window of this program, then try again.</source>
            <translation>请关闭本程序的另一个窗口，然后重试。</translation>
        </message>
        <message>
            <source>The data was written by a later version of this program</source>
            <translation>数据由本程序的更新版本写入</translation>
        </message>
        <message>
            <source>Ask the administrator to update this workstation.</source>
            <translation>请系统管理员升级本工作站。</translation>
        </message>
        <message>
            <source>The data on this workstation is damaged</source>
            <translation>本工作站的数据已损坏</translation>
        </message>
        <message>
            <source>The damaged file was kept as it is; nothing was deleted.</source>
            <translation>损坏的文件已原样保留，没有删除任何内容。</translation>
        </message>
        <message>
            <source>This file was not made by this program</source>
            <translation>此文件不是由本程序生成的</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>请选择其他文件。</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>磁盘已满</translation>
        </message>
        <message>
            <source>This step was not carried out; what was saved before is safe.</source>
            <translation>这一步没有执行；此前保存的内容完好。</translation>
        </message>
        <message>
            <source>Free some space on the disk, then try again.</source>
            <translation>请清理磁盘空间，然后重试。</translation>
        </message>
        <message>
            <source>This place cannot be written to</source>
            <translation>此处无法写入</translation>
        </message>
        <message>
            <source>Choose another folder, or ask the administrator for the right to write here.</source>
            <translation>请选择其他文件夹，或请系统管理员开通写入权限。</translation>
        </message>
        <message>
            <source>Reading or writing the disk failed</source>
            <translation>读写磁盘失败</translation>
        </message>
        <message>
            <source>Check that the file exists and the disk is connected, then try again.</source>
            <translation>请确认文件存在、磁盘已连接，然后重试。</translation>
        </message>
        <message>
            <source>Operator or password is not right</source>
            <translation>操作员或密码不正确</translation>
        </message>
        <message>
            <source>After five wrong passwords the operator is locked for 15 minutes.</source>
            <translation>密码连续错误五次，该操作员将锁定 15 分钟。</translation>
        </message>
        <message>
            <source>Check the operator and type the password again.</source>
            <translation>请核对操作员，重新输入密码。</translation>
        </message>
        <message>
            <source>This operator is locked after too many wrong passwords</source>
            <translation>该操作员因密码错误次数过多已锁定</translation>
        </message>
        <message>
            <source>Other operators can still sign in here.</source>
            <translation>其他操作员仍可在此登录。</translation>
        </message>
        <message>
            <source>This operator has never signed in at this workstation</source>
            <translation>该操作员从未在本工作站登录过</translation>
        </message>
        <message>
            <source>The first sign-in needs the platform, and it cannot be reached now.</source>
            <translation>首次登录需要连接平台，而平台目前无法连接。</translation>
        </message>
        <message>
            <source>Sign in again when the platform is connected, or let an operator known here sign in.</source>
            <translation>请在平台连通后登录，或由曾在此登录的操作员登录。</translation>
        </message>
        <message>
            <source>The permission to work offline has ended</source>
            <translation>离线工作授权已到期</translation>
        </message>
        <message>
            <source>What waits to be sent is kept.</source>
            <translation>待发送的内容已保留。</translation>
        </message>
        <message>
            <source>Sign in again when the platform is connected.</source>
            <translation>请在平台连通后重新登录。</translation>
        </message>
        <message>
            <source>This workstation is not enrolled yet</source>
            <translation>本工作站尚未登记</translation>
        </message>
        <message>
            <source>It has no certificate of the platform and holds no data.</source>
            <translation>本机没有平台证书，也没有数据。</translation>
        </message>
        <message>
            <source>Enrol it with a one-time code from the platform.</source>
            <translation>请用平台发放的一次性登记码登记。</translation>
        </message>
        <message>
            <source>This workstation is already enrolled</source>
            <translation>本工作站已经登记</translation>
        </message>
        <message>
            <source>Sign in as usual.</source>
            <translation>请照常登录。</translation>
        </message>
        <message>
            <source>The platform cannot be reached</source>
            <translation>无法连接平台</translation>
        </message>
        <message>
            <source>Check the network; the connection comes back by itself.</source>
            <translation>请检查网络；网络恢复后会自动重新连接。</translation>
        </message>
        <message>
            <source>The platform did not answer in time</source>
            <translation>平台未在规定时间内应答</translation>
        </message>
        <message>
            <source>The server is not the city's platform: its certificate has another issuer</source>
            <translation>服务器不是市信用平台：其证书由其他机构签发</translation>
        </message>
        <message>
            <source>The connection was broken off before anything was sent.</source>
            <translation>连接已中断，没有发送任何内容。</translation>
        </message>
        <message>
            <source>The server's certificate is made out for another host</source>
            <translation>服务器证书属于另一台主机</translation>
        </message>
        <message>
            <source>Check the platform's address.</source>
            <translation>请核对平台地址。</translation>
        </message>
        <message>
            <source>The server's certificate is not valid today</source>
            <translation>服务器证书今日无效</translation>
        </message>
        <message>
            <source>Check the clock of this workstation; if it is right, tell the administrator.</source>
            <translation>请检查本机时钟；如时钟无误，请告知系统管理员。</translation>
        </message>
        <message>
            <source>The platform asks for a new sign-in</source>
            <translation>平台要求重新登录</translation>
        </message>
        <message>
            <source>Lock the workstation and sign in again.</source>
            <translation>请锁定工作站后重新登录。</translation>
        </message>
        <message>
            <source>The platform does not allow this</source>
            <translation>平台不允许此项操作</translation>
        </message>
        <message>
            <source>If your work needs it, ask the administrator for the permission.</source>
            <translation>如工作需要，请向系统管理员申请权限。</translation>
        </message>
        <message>
            <source>Nothing was found under this code or number</source>
            <translation>没有找到此代码或编号</translation>
        </message>
        <message>
            <source>It is neither on the platform nor in the data here.</source>
            <translation>平台和本机数据中均没有。</translation>
        </message>
        <message>
            <source>Check the characters, or search by name.</source>
            <translation>请核对字符，或按名称搜索。</translation>
        </message>
        <message>
            <source>Somebody else changed the same thing meanwhile</source>
            <translation>同一内容已被他人修改</translation>
        </message>
        <message>
            <source>Your version is kept here and was not sent.</source>
            <translation>您的版本保留在本机，没有发送。</translation>
        </message>
        <message>
            <source>Compare both versions and decide.</source>
            <translation>请比较两个版本后决定。</translation>
        </message>
        <message>
            <source>The data here is too old to be brought up to date step by step</source>
            <translation>本机数据过旧，无法逐步更新</translation>
        </message>
        <message>
            <source>Start the synchronisation again; it loads everything anew.</source>
            <translation>请再次同步，将全部重新载入。</translation>
        </message>
        <message>
            <source>The platform refused this content</source>
            <translation>平台拒收此内容</translation>
        </message>
        <message>
            <source>It is kept here and was not accepted there.</source>
            <translation>内容保留在本机，平台没有接收。</translation>
        </message>
        <message>
            <source>The platform is busy</source>
            <translation>平台繁忙</translation>
        </message>
        <message>
            <source>The platform has a fault</source>
            <translation>平台故障</translation>
        </message>
        <message>
            <source>The platform's answer cannot be understood</source>
            <translation>无法识别平台的应答</translation>
        </message>
        <message>
            <source>Try again; if it happens twice, tell the administrator the number at the right.</source>
            <translation>请重试；如再次出现，请将右侧编号告知系统管理员。</translation>
        </message>
        <message>
            <source>The platform does not know this enrolment code</source>
            <translation>平台没有此登记码</translation>
        </message>
        <message>
            <source>The workstation is not enrolled.</source>
            <translation>工作站没有登记。</translation>
        </message>
        <message>
            <source>Check each character of the code.</source>
            <translation>请逐个核对登记码的字符。</translation>
        </message>
        <message>
            <source>This enrolment code has expired</source>
            <translation>此登记码已过期</translation>
        </message>
        <message>
            <source>Ask the platform for a new code.</source>
            <translation>请向平台申请新的登记码。</translation>
        </message>
        <message>
            <source>This enrolment code has been used already</source>
            <translation>此登记码已被使用</translation>
        </message>
        <message>
            <source>The workstation is not enrolled; a code works once.</source>
            <translation>工作站没有登记；每个登记码只能使用一次。</translation>
        </message>
        <message>
            <source>A signature of the platform does not hold</source>
            <translation>平台的签名校验不通过</translation>
        </message>
        <message>
            <source>What was received was thrown away; the data here is unchanged.</source>
            <translation>收到的内容已丢弃，本机数据没有变化。</translation>
        </message>
        <message>
            <source>Received data does not open with the keys of this session</source>
            <translation>本次登录的密钥打不开收到的数据</translation>
        </message>
        <message>
            <source>Sign in again and synchronise; if it happens twice, tell the administrator the number at the right.</source>
            <translation>请重新登录后再同步；若再次出现，请把右侧编号告诉管理员。</translation>
        </message>
        <message>
            <source>Received data is not what the platform announced</source>
            <translation>收到的数据与平台公布的不一致</translation>
        </message>
        <message>
            <source>Synchronise again; if it happens twice, tell the administrator the number at the right.</source>
            <translation>请重新同步；如再次出现，请将右侧编号告知系统管理员。</translation>
        </message>
        <message>
            <source>The platform was set back to an earlier state</source>
            <translation>平台已恢复到较早的状态</translation>
        </message>
        <message>
            <source>Rebuild the data on the synchronisation page.</source>
            <translation>请在“同步”页全部重新载入。</translation>
        </message>
        <message>
            <source>The audit chain does not hold</source>
            <translation>审计链校验不通过</translation>
        </message>
        <message>
            <source>An entry was changed or removed outside this program.</source>
            <translation>有记录在本程序之外被修改或删除。</translation>
        </message>
        <message>
            <source>Stop working here and tell the auditor the number at the right.</source>
            <translation>请停止在此工作，并将右侧编号告知安全审计员。</translation>
        </message>
        <message>
            <source>Your role does not allow this</source>
            <translation>您的岗位没有此项权限</translation>
        </message>
        <message>
            <source>Nothing was done; the attempt was recorded.</source>
            <translation>没有执行任何操作；此次尝试已记录。</translation>
        </message>
        <message>
            <source>Let a colleague with the right role do it.</source>
            <translation>请由有相应岗位的同事办理。</translation>
        </message>
        <message>
            <source>A rule of the field forbids this</source>
            <translation>业务规则不允许</translation>
        </message>
        <message>
            <source>Nothing was done; the refusal was recorded.</source>
            <translation>没有执行任何操作；拒绝情况已记录。</translation>
        </message>
        <message>
            <source>Tell the applicant the rule named here.</source>
            <translation>请将此处所列规则告知申请人。</translation>
        </message>
        <message>
            <source>Something that was entered is not valid</source>
            <translation>输入的内容无效</translation>
        </message>
        <message>
            <source>Check the fields and try again.</source>
            <translation>请检查各栏后重试。</translation>
        </message>
        <message>
            <source>Stopped as you asked</source>
            <translation>已按您的要求停止</translation>
        </message>
        <message>
            <source>Start again whenever you like.</source>
            <translation>可随时重新开始。</translation>
        </message>
        <message>
            <source>A font that reports need is not installed</source>
            <translation>缺少出具报告所需的字体</translation>
        </message>
        <message>
            <source>No report can be issued; everything else works.</source>
            <translation>暂时不能出具报告，其他功能正常。</translation>
        </message>
        <message>
            <source>Ask the administrator to install the fonts named in the installation guide.</source>
            <translation>请系统管理员按安装说明安装字体。</translation>
        </message>
        <message>
            <source>The program made a mistake</source>
            <translation>程序出错</translation>
        </message>
        <message numerus="yes">
            <source>Try again in %n minute(s).</source>
            <translation>
                <numerusform>请在 %n 分钟后重试。</numerusform>
            </translation>
        </message>
        <message>
            <source>A rule of the field forbids this: %1</source>
            <translation>业务规则不允许：%1</translation>
        </message>
        <message>
            <source>What is already here can still be used; creditdeskctl status shows its date.</source>
            <translation>本机已有的数据仍可使用，数据日期见 creditdeskctl status。</translation>
        </message>
        <message>
            <source>Tell the administrator the number shown here.</source>
            <translation>请将此处显示的编号告知系统管理员。</translation>
        </message>
        <message>
            <source>Wait until the other program has ended, or close it, then try again.</source>
            <translation>请等另一个程序结束，或将其关闭，然后重试。</translation>
        </message>
        <message>
            <source>Check the network, then run the command again; what was fetched is kept.</source>
            <translation>请检查网络，然后重新运行此命令；已取得的数据会保留。</translation>
        </message>
        <message>
            <source>Run the command again with --operator ID and --password-file FILE.</source>
            <translation>请加上 --operator ID 和 --password-file FILE 重新运行此命令。</translation>
        </message>
        <message>
            <source>Try again; if it happens twice, tell the administrator the number shown here.</source>
            <translation>请重试；如再次出现，请将此处显示的编号告知系统管理员。</translation>
        </message>
        <message>
            <source>Run creditdeskctl sync again; if it happens twice, tell the administrator the number shown here.</source>
            <translation>请重新运行 creditdeskctl sync；如再次出现，请将此处显示的编号告知系统管理员。</translation>
        </message>
        <message>
            <source>Run creditdeskctl sync again; it loads everything anew.</source>
            <translation>请重新运行 creditdeskctl sync，将全部重新载入。</translation>
        </message>
        <message>
            <source>Run creditdeskctl sync --rebuild.</source>
            <translation>请运行 creditdeskctl sync --rebuild。</translation>
        </message>
        <message>
            <source>Stop working here and tell the auditor the number shown here.</source>
            <translation>请停止在此工作，并将此处显示的编号告知审计员。</translation>
        </message>
        <message>
            <source>Correct the command; creditdeskctl --help lists commands and options.</source>
            <translation>请更正命令；creditdeskctl --help 列出各命令和选项。</translation>
        </message>
        <message>
            <source>No data of the city has been loaded here yet</source>
            <translation>本机尚未载入全市数据</translation>
        </message>
        <message>
            <source>Nothing can be searched before that.</source>
            <translation>在此之前无法搜索。</translation>
        </message>
        <message>
            <source>Synchronise: everything is loaded.</source>
            <translation>请同步，将载入全部数据。</translation>
        </message>
        <message>
            <source>Run creditdeskctl sync: everything is loaded.</source>
            <translation>请运行 creditdeskctl sync，将载入全部数据。</translation>
        </message>
        <message>
            <source>The copy of the city's data on this workstation is damaged</source>
            <translation>本工作站的全市数据副本已损坏</translation>
        </message>
        <message>
            <source>It is only a copy: reports issued here and what waits to be sent are not touched.</source>
            <translation>这只是副本；在此出具的报告和待发送的内容不受影响。</translation>
        </message>
        <message>
            <source>Synchronise: the copy is loaded anew.</source>
            <translation>请同步，副本将重新载入。</translation>
        </message>
        <message>
            <source>Run creditdeskctl sync: it rebuilds the copy.</source>
            <translation>请运行 creditdeskctl sync，将重建副本。</translation>
        </message>
        <message>
            <source>No look-up without its audit entry: nothing was shown and nothing was done.</source>
            <translation>没有审计记录就不能查询：没有显示任何内容，也没有执行任何操作。</translation>
        </message>
        <message>
            <source>The disk is full: the audit entry cannot be written</source>
            <translation>磁盘已满，无法写入审计记录</translation>
        </message>
        <message>
            <source>Free some space on the disk that holds this workstation's data, then try again.</source>
            <translation>请清理存放本工作站数据的磁盘，然后重试。</translation>
        </message>
        <message>
            <source>The audit entry cannot be written: this workstation's data is write-protected</source>
            <translation>无法写入审计记录：本工作站的数据目录不可写</translation>
        </message>
        <message>
            <source>Let the administrator make the data directory writable, then try again.</source>
            <translation>请系统管理员开通数据目录的写入权限，然后重试。</translation>
        </message>
        <message>
            <source>The setting of the district cache cannot be read (district-cache.json)</source>
            <translation>区级缓存的设置无法读取（district-cache.json）</translation>
        </message>
        <message>
            <source>The setting is ignored: everything comes straight from the platform.</source>
            <translation>此设置不起作用，数据全部直接取自平台。</translation>
        </message>
        <message>
            <source>Set it anew: creditdeskctl settings --district-cache http://HOST:PORT, or none.</source>
            <translation>请重新设置：creditdeskctl settings --district-cache http://HOST:PORT，或 none。</translation>
        </message>
        <message>
            <source>The clock of this workstation is wrong</source>
            <translation>本工作站的时钟有误</translation>
        </message>
        <message>
            <source>By this clock the permission that the platform has just given is over; nothing is lost.</source>
            <translation>按此时钟，平台刚给予的许可已经到期；没有丢失任何内容。</translation>
        </message>
        <message>
            <source>Set date and time of this workstation, or let the administrator do it, then try again.</source>
            <translation>请校正本工作站的日期和时间，或请管理员校正，然后重试。</translation>
        </message>
        <message>
            <source>This cannot be changed while it waits to be sent</source>
            <translation>待发送期间不能更改</translation>
        </message>
        <message>
            <source>The platform may have it already; only what it has refused can be mended or withdrawn. Nothing was changed.</source>
            <translation>平台可能已经收到；只有被平台拒绝的才能更正或撤回。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Synchronise, then look at what still waits.</source>
            <translation>请先同步，再查看仍在等待的内容。</translation>
        </message>
        <message>
            <source>A file that was named is not there</source>
            <translation>所指定的文件不存在</translation>
        </message>
        <message>
            <source>A file that was named cannot be read</source>
            <translation>所指定的文件无法读取</translation>
        </message>
        <message>
            <source>Check that it is an ordinary file, not too large, and that you may read it, then try again.</source>
            <translation>请确认它是普通文件、大小合适且您有权读取，然后重试。</translation>
        </message>
        <message>
            <source>The file that was named cannot be written</source>
            <translation>所指定的文件无法写入</translation>
        </message>
        <message>
            <source>What was saved before is safe.</source>
            <translation>此前保存的内容不受影响。</translation>
        </message>
        <message>
            <source>Start the print service of this computer (CUPS), or let the administrator do it, then print again.</source>
            <translation>请启动本机的打印服务（CUPS），或请管理员启动，然后重新打印。</translation>
        </message>
        <message>
            <source>The print system of this computer does not answer in time</source>
            <translation>本机的打印系统没有及时应答</translation>
        </message>
        <message>
            <source>Whether it prints is not known; what was to be printed is kept.</source>
            <translation>是否已打印尚不清楚；要打印的内容已保存。</translation>
        </message>
        <message>
            <source>The print system of this computer is not there</source>
            <translation>本机的打印系统没有运行</translation>
        </message>
        <message>
            <source>Nothing was printed; what was to be printed is kept.</source>
            <translation>没有打印任何内容；要打印的内容已保存。</translation>
        </message>
        <message>
            <source>There is no such printer at this computer</source>
            <translation>本机没有这台打印机</translation>
        </message>
        <message>
            <source>Choose another printer.</source>
            <translation>请选择另一台打印机。</translation>
        </message>
        <message>
            <source>Check the name of the printer: lpstat -e lists those that are here.</source>
            <translation>请核对打印机名称：lpstat -e 可列出本机的打印机。</translation>
        </message>
        <message>
            <source>The printer does not take this job</source>
            <translation>打印机不接受这项任务</translation>
        </message>
        <message>
            <source>Look after the printer, or choose another one, then print again.</source>
            <translation>请检查打印机或另选一台，然后重新打印。</translation>
        </message>
        <message>
            <source>Check the name of the file, then try again.</source>
            <translation>请核对文件名，然后重试。</translation>
        </message>
        <message>
            <source>The folder of the file that was named is not there</source>
            <translation>所指定文件的目录不存在</translation>
        </message>
        <message>
            <source>Check the name of the file, or make its folder, then try again.</source>
            <translation>请核对文件名或先建立目录，然后重试。</translation>
        </message>
    </context>
    <context>
        <name>Format</name>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n 秒</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n 分</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n 页</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n 条</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n organisation(s)</source>
            <translation>
                <numerusform>%n 家</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>less than a second</source>
            <translation>不到 1 秒</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n 小时</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OutboxWords</name>
        <message>
            <source>Refused</source>
            <translation>已被拒绝</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>申请人类型</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Rule set</source>
            <translation>规则集</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页数</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Put in</source>
            <translation>提交时间</translation>
        </message>
        <message>
            <source>Attempts</source>
            <translation>已试次数</translation>
        </message>
        <message>
            <source>Next attempt</source>
            <translation>下次发送</translation>
        </message>
        <message>
            <source>Last failure</source>
            <translation>上次失败</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>随即</translation>
        </message>
        <message>
            <source>Registration of a report</source>
            <translation>报告登记</translation>
        </message>
        <message>
            <source>The platform says</source>
            <translation>平台意见</translation>
        </message>
        <message>
            <source>Withdrawn because</source>
            <translation>撤回原因</translation>
        </message>
        <message>
            <source>Report number</source>
            <translation>报告编号</translation>
        </message>
        <message>
            <source>it finds something wrong in what was sent</source>
            <translation>平台认为所发内容有误</translation>
        </message>
        <message>
            <source>it holds something else under the same key</source>
            <translation>平台在同一编号下已有其他内容</translation>
        </message>
        <message>
            <source>it does not know what this is about</source>
            <translation>平台没有对应的对象</translation>
        </message>
        <message>
            <source>what it holds has changed meanwhile</source>
            <translation>平台上的内容已有变化</translation>
        </message>
        <message>
            <source>it is too large</source>
            <translation>内容过大</translation>
        </message>
        <message>
            <source>it does not accept this</source>
            <translation>平台不接受这项内容</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>%1: %2 (%3)</source>
            <translation>%1：%2（%3）</translation>
        </message>
    </context>
    <context>
        <name>RecordWords</name>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Source unit</source>
            <translation>来源单位</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>决定日期</translation>
        </message>
        <message>
            <source>Act ended</source>
            <translation>行为终止</translation>
        </message>
        <message>
            <source>Publicity</source>
            <translation>公示期</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>查询期</translation>
        </message>
        <message>
            <source>Retention</source>
            <translation>保存期</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>标注</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>至 %1</translation>
        </message>
        <message>
            <source>running</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>ended %1</source>
            <translation>已满 %1</translation>
        </message>
        <message>
            <source>no date stated</source>
            <translation>未载明日期</translation>
        </message>
        <message>
            <source>not limited</source>
            <translation>不限期</translation>
        </message>
        <message>
            <source>Under objection</source>
            <translation>异议处理中</translation>
        </message>
        <message>
            <source>Not printed: query period over</source>
            <translation>不打印：查询期届满</translation>
        </message>
        <message>
            <source>Not printed: repaired</source>
            <translation>不打印：已修复</translation>
        </message>
        <message>
            <source>Not printed: revoked</source>
            <translation>不打印：已撤销</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Source unit code</source>
            <translation>来源单位代码</translation>
        </message>
        <message>
            <source>The three clocks</source>
            <translation>三个期限</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>The end of the act is not stated; the query period runs from the decision.</source>
            <translation>未载明行为终止日期，查询期自决定之日起算。</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>判定依据</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>数据项</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>约 %1（暂定）</translation>
        </message>
        <message>
            <source>Objection</source>
            <comment>short mark</comment>
            <translation>异议中</translation>
        </message>
        <message>
            <source>Expired</source>
            <comment>short mark</comment>
            <translation>查询期满</translation>
        </message>
        <message>
            <source>Repaired</source>
            <comment>short mark</comment>
            <translation>已修复</translation>
        </message>
        <message>
            <source>Revoked</source>
            <comment>short mark</comment>
            <translation>已撤销</translation>
        </message>
    </context>
    <context>
        <name>ReportWords</name>
        <message>
            <source>Issued</source>
            <translation>出具时间</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页数</translation>
        </message>
        <message>
            <source>Prints</source>
            <translation>打印次数</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>voided: %1</source>
            <translation>已作废：%1</translation>
        </message>
    </context>
    <context>
        <name>SearchHits</name>
        <message>
            <source>Credit code</source>
            <translation>信用代码</translation>
        </message>
        <message>
            <source>Registration number</source>
            <translation>注册号</translation>
        </message>
        <message>
            <source>Organisation code</source>
            <translation>组织机构代码</translation>
        </message>
        <message>
            <source>Pinyin initials</source>
            <translation>拼音首字母</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>District</source>
            <translation>区</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Matched by</source>
            <translation>匹配项</translation>
        </message>
    </context>
    <context>
        <name>SyncWords</name>
        <message>
            <source>Connecting to the platform</source>
            <translation>正在连接平台</translation>
        </message>
        <message>
            <source>Loading the city's data</source>
            <translation>正在载入全市数据</translation>
        </message>
        <message>
            <source>Making the search index</source>
            <translation>正在建立搜索索引</translation>
        </message>
        <message>
            <source>Taking over changes</source>
            <translation>正在更新变动</translation>
        </message>
        <message>
            <source>Sending what waits</source>
            <translation>正在发送待发送内容</translation>
        </message>
        <message>
            <source>Another synchronisation of this workstation is running</source>
            <translation>本工作站正在进行另一次同步</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>%1 of %2 rows</source>
            <translation>%1 / %2 行</translation>
        </message>
        <message>
            <source>%1 rows</source>
            <translation>%1 行</translation>
        </message>
        <message>
            <source>%1 rows a second</source>
            <translation>每秒 %1 行</translation>
        </message>
        <message>
            <source>%1 a second</source>
            <translation>每秒 %1</translation>
        </message>
        <message>
            <source>about %1 left</source>
            <translation>约剩 %1</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Hall and window</source>
            <translation>大厅和窗口</translation>
        </message>
        <message>
            <source>Data as of</source>
            <translation>数据截至</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Reports issued here</source>
            <translation>本窗口出具的报告</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>待发送</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Everything loaded anew</source>
            <translation>全部重新载入</translation>
        </message>
        <message>
            <source>Changes only</source>
            <translation>仅更新变动</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>接收</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>%1, next attempt %2</source>
            <translation>%1，下次发送 %2</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>%1 since %2</source>
            <translation>%1，自 %2 起</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>时钟</translation>
        </message>
        <message>
            <source>Not compared yet</source>
            <translation>尚未核对</translation>
        </message>
        <message>
            <source>District cache</source>
            <translation>区级缓存</translation>
        </message>
        <message>
            <source>None: straight from the platform</source>
            <translation>无，直接取自平台</translation>
        </message>
        <message>
            <source>Refused by the platform</source>
            <translation>被平台拒绝</translation>
        </message>
        <message>
            <source>Sending only</source>
            <translation>仅发送</translation>
        </message>
        <message>
            <source>Nothing new</source>
            <translation>没有变化</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Stopped to ask: too much would go</source>
            <translation>移除过多，已停下询问</translation>
        </message>
        <message numerus="yes">
            <source>%1, the last of %n alike since %2</source>
            <translation>
                <numerusform>%1（自 %2 起相同情况共 %n 次）</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2 of it from the district cache</source>
            <translation>%1，其中 %2 来自区级缓存</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Organisations received</source>
            <translation>收到主体</translation>
        </message>
        <message>
            <source>Records received</source>
            <translation>收到记录</translation>
        </message>
        <message>
            <source>Changes received</source>
            <translation>收到变更</translation>
        </message>
        <message>
            <source>Used from an earlier try</source>
            <translation>沿用此前已取</translation>
        </message>
        <message>
            <source>Rows a second</source>
            <translation>每秒行数</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>启动</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>变更</translation>
        </message>
        <message numerus="yes">
            <source>%1 (%n times)</source>
            <translation>
                <numerusform>%1（%n 次）</numerusform>
            </translation>
        </message>
        <message>
            <source>by itself</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>by a person</source>
            <translation>人工</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>District</source>
            <translation>区</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>All districts held</source>
            <translation>全部所持区</translation>
        </message>
        <message>
            <source>%1 of %2 organisations (%3 %) and %4 of %5 records (%6 %) would go from this window. Above %7 % it asks first.</source>
            <translation>本窗口 %2 个主体中的 %1 个（%3%）、%5 条记录中的 %4 条（%6%）将被移除。超过 %7% 时须先询问。</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>耗时</translation>
        </message>
        <message numerus="yes">
            <source>%n refused by the platform</source>
            <translation>
                <numerusform>平台拒绝 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>The setting cannot be read and is ignored</source>
            <translation>设置无法读取，不起作用</translation>
        </message>
        <message>
            <source>%1: it is asked again at %2</source>
            <translation>%1；将于 %2 再次询问</translation>
        </message>
        <message>
            <source>%1 With the %2 organisations and %3 records that went within the last %4 hours it is %5 % and %6 %.</source>
            <translation>%1加上最近 %4 小时内已移除的 %2 个主体、%3 条记录，合计为 %5% 和 %6%。</translation>
        </message>
        <message>
            <source>Data directory</source>
            <translation>数据目录</translation>
        </message>
        <message>
            <source>Was open to other users of this computer; it is closed now</source>
            <translation>曾对本机其他用户开放，现已关闭</translation>
        </message>
        <message>
            <source>Open to other users of this computer; let its owner close it</source>
            <translation>对本机其他用户开放，请由目录所有者关闭</translation>
        </message>
    </context>
    <context>
        <name>VerificationWords</name>
        <message>
            <source>Valid</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>Tampered with</source>
            <translation>已被篡改</translation>
        </message>
        <message>
            <source>Unknown signer</source>
            <translation>签章人不明</translation>
        </message>
        <message>
            <source>Revoked</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Not a credit report</source>
            <translation>不是信用报告</translation>
        </message>
        <message>
            <source>The signer's certificate has been revoked.</source>
            <translation>签章证书已被吊销。</translation>
        </message>
        <message>
            <source>The certificate is not one that may sign reports.</source>
            <translation>该证书不能用于报告签章。</translation>
        </message>
        <message>
            <source>The certificate was not valid when the report was signed.</source>
            <translation>签章时该证书不在有效期内。</translation>
        </message>
        <message>
            <source>The certificate was not issued by the city's platform.</source>
            <translation>该证书不是市信用平台签发的。</translation>
        </message>
        <message>
            <source>The report was voided after it had been issued.</source>
            <translation>报告出具后已作废。</translation>
        </message>
        <message>
            <source>The file is larger than any report.</source>
            <translation>文件过大，不是报告。</translation>
        </message>
        <message>
            <source>The signature does not have the form of our reports.</source>
            <translation>签章格式与本系统报告不符。</translation>
        </message>
        <message>
            <source>Bytes behind the signature were changed.</source>
            <translation>签章之后的字节被改动。</translation>
        </message>
        <message>
            <source>The signing time does not fit the report.</source>
            <translation>签章时间与报告不符。</translation>
        </message>
        <message>
            <source>The content is not what was signed.</source>
            <translation>内容与签章时不一致。</translation>
        </message>
        <message>
            <source>The signature does not fit the content.</source>
            <translation>签章与内容不符。</translation>
        </message>
        <message>
            <source>The signed content cannot be read.</source>
            <translation>无法读取签章内容。</translation>
        </message>
        <message>
            <source>The text does not begin like the QR code of a report.</source>
            <translation>内容开头不是报告二维码的格式。</translation>
        </message>
        <message>
            <source>The text of the QR code is incomplete or was changed.</source>
            <translation>二维码内容不完整或被改动。</translation>
        </message>
        <message>
            <source>The signer is not known in this window; synchronise and try again.</source>
            <translation>本窗口不认识该签章人；请同步后重试。</translation>
        </message>
        <message>
            <source>The file is not a PDF.</source>
            <translation>文件不是 PDF。</translation>
        </message>
        <message>
            <source>The file carries no signature.</source>
            <translation>文件没有签章。</translation>
        </message>
        <message>
            <source>The file carries a second signature.</source>
            <translation>文件带有第二个签章。</translation>
        </message>
        <message>
            <source>The signature does not cover the whole file.</source>
            <translation>签章没有覆盖整个文件。</translation>
        </message>
        <message>
            <source>Something was added after the end of the file.</source>
            <translation>文件末尾之后被添加了内容。</translation>
        </message>
        <message>
            <source>Every byte is as it was signed, and the signer is known.</source>
            <translation>每个字节均与签章时一致，签章人可识别。</translation>
        </message>
        <message>
            <source>Do not accept this copy.</source>
            <translation>请勿采信此件。</translation>
        </message>
        <message>
            <source>Nobody known here stands for it.</source>
            <translation>没有可识别的签章人为其负责。</translation>
        </message>
        <message>
            <source>It was genuine, but it counts no longer.</source>
            <translation>该报告曾经真实，但已不再有效。</translation>
        </message>
        <message>
            <source>Report number</source>
            <translation>报告编号</translation>
        </message>
        <message>
            <source>Credit code of the subject</source>
            <translation>主体信用代码</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>出具时间</translation>
        </message>
        <message>
            <source>Signer</source>
            <translation>签章人</translation>
        </message>
        <message>
            <source>Digest of the content</source>
            <translation>内容摘要值</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1%2</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>摘要说明</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>说明</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::AuditPage</name>
        <message>
            <source>Audit</source>
            <translation>审计</translation>
        </message>
        <message>
            <source>Audit entries</source>
            <translation>审计记录</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位没有此项权限。</translation>
        </message>
        <message>
            <source>Your role may verify the chain but not read the entries</source>
            <translation>您的岗位可以校验审计链，但不能查看记录</translation>
        </message>
        <message>
            <source>Press Ctrl+Shift+V to verify the chain. Entries are read by the auditor.</source>
            <translation>按 Ctrl+Shift+V 校验审计链。记录由安全审计员查看。</translation>
        </message>
        <message>
            <source>Every action leaves an entry before its result is shown. Each entry carries the hash of the one before, so a change or a gap is found by verifying the chain.</source>
            <translation>每项操作在显示结果之前先写入一条记录。每条记录都带有前一条的散列值，因此校验审计链即可发现篡改或缺失。</translation>
        </message>
        <message>
            <source>Verifying the chain…</source>
            <translation>正在校验审计链…</translation>
        </message>
        <message>
            <source>The chain holds</source>
            <translation>审计链完整</translation>
        </message>
        <message numerus="yes">
            <source>%n entries, none changed or missing.</source>
            <translation>
                <numerusform>共 %n 条记录，无篡改、无缺失。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::DiagnosticsPanel</name>
        <message>
            <source>For whoever helps from afar: versions, states, codes, times and counts. No organisation, no report, no person. Exactly this text is written, nothing else.</source>
            <translation>供远程协助的人使用：版本、状态、代码、时间和数量；没有主体，没有报告，没有个人。写入文件的正是这段文字，别无其他。</translation>
        </message>
        <message>
            <source>Text of the diagnosis</source>
            <translation>诊断文字</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位无权执行此操作。</translation>
        </message>
        <message>
            <source>The text is not ready yet.</source>
            <translation>文字尚未生成。</translation>
        </message>
        <message>
            <source>Save the diagnosis</source>
            <translation>保存诊断</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>The file holds exactly the text shown.</source>
            <translation>文件内容与所示文字完全相同。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::FirstRunPage</name>
        <message>
            <source>Address of the platform</source>
            <translation>平台地址</translation>
        </message>
        <message>
            <source>Certificate of the platform's authority (file)</source>
            <translation>平台证书颁发机构的证书（文件）</translation>
        </message>
        <message>
            <source>One-time enrolment code</source>
            <translation>一次性登记码</translation>
        </message>
        <message>
            <source>Name of this window</source>
            <translation>窗口名称</translation>
        </message>
        <message>
            <source>e.g. Window 3</source>
            <translation>例：3 号窗口</translation>
        </message>
        <message>
            <source>Enrol</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Enrol this workstation</source>
            <translation>登记本工作站</translation>
        </message>
        <message>
            <source>Done once. The platform gives this computer its certificates; the code works one time only.</source>
            <translation>只需办理一次。平台向本机发放证书；登记码只能使用一次。</translation>
        </message>
        <message>
            <source>Choose the certificate file</source>
            <translation>选择证书文件</translation>
        </message>
        <message>
            <source>Certificate of the platform's authority</source>
            <translation>平台证书颁发机构的证书</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt)</source>
            <translation>证书 (*.pem *.crt)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件（*）</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between items of a list</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>Enrolling…</source>
            <translation>正在登记…</translation>
        </message>
        <message>
            <source>Still missing: %1</source>
            <translation>尚缺：%1</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::HoldingsPanel</name>
        <message>
            <source>What is held here, by district</source>
            <translation>本机所持数据，按区</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>尚无数据</translation>
        </message>
        <message>
            <source>Synchronise once; then the organisations of your districts are here, and each change follows by itself.</source>
            <translation>请同步一次；此后所辖各区的主体都在这里，变更会自动跟上。</translation>
        </message>
        <message>
            <source>Checking the data… You can keep working meanwhile.</source>
            <translation>正在检查数据……期间可以继续工作。</translation>
        </message>
        <message>
            <source>The data holds together: files and counts agree. Checked at %1; its digest is</source>
            <translation>数据完整：文件与数量一致。检查于 %1，摘要为</translation>
        </message>
        <message>
            <source>Digest %1</source>
            <translation>摘要 %1</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::MainWindow</name>
        <message>
            <source>Public Credit Workstation</source>
            <translation>公共信用查询监管工作站</translation>
        </message>
        <message>
            <source>Working offline</source>
            <translation>离线工作</translation>
        </message>
        <message>
            <source>The platform cannot be reached. What is here can be used until %1; what you do is sent later.</source>
            <translation>平台无法连接。本机数据可使用至 %1；您办理的内容稍后发送。</translation>
        </message>
        <message>
            <source>Public Credit Workstation — %1</source>
            <translation>公共信用查询监管工作站 — %1</translation>
        </message>
        <message>
            <source>Stopping the synchronisation…</source>
            <translation>正在停止同步…</translation>
        </message>
        <message>
            <source>The window closes when it has ended in order.</source>
            <translation>同步有序结束后窗口将关闭。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::MessageBar</name>
        <message>
            <source>Close this message (Esc)</source>
            <translation>关闭此消息（Esc）</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>关闭此消息</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>two sentences</comment>
            <translation>%1%2</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::Navigation</name>
        <message>
            <source>Navigation</source>
            <translation>导航</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n waiting</source>
            <translation>
                <numerusform>%1，%n 项待办</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::OutboxPanel</name>
        <message>
            <source>What waits to be sent</source>
            <translation>待发送的内容</translation>
        </message>
        <message>
            <source>Nothing waits</source>
            <translation>没有待发送的内容</translation>
        </message>
        <message>
            <source>Every report issued here is registered with the platform. What cannot be sent waits here.</source>
            <translation>本窗口出具的每张报告都向平台登记。暂时发不出去的在这里等待。</translation>
        </message>
        <message>
            <source>It is sent next</source>
            <translation>将随即发送</translation>
        </message>
        <message>
            <source>Chosen item</source>
            <translation>选中的一项</translation>
        </message>
        <message>
            <source>Everything about the chosen item</source>
            <translation>选中一项的全部内容</translation>
        </message>
        <message>
            <source>Mended; it is sent next</source>
            <translation>已更正，将随即发送</translation>
        </message>
        <message>
            <source>Withdrawn; it is kept here with your reason</source>
            <translation>已撤回，连同原因保存在这里</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位无权执行此操作。</translation>
        </message>
        <message>
            <source>Nothing is chosen.</source>
            <translation>没有选中任何一项。</translation>
        </message>
        <message>
            <source>It was withdrawn.</source>
            <translation>已撤回。</translation>
        </message>
        <message>
            <source>The platform has not refused it; it is sent by itself.</source>
            <translation>平台没有拒绝它，它会自动发送。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::QuestionCard</name>
        <message>
            <source>The platform wants to take much away</source>
            <translation>平台将移除大量数据</translation>
        </message>
        <message>
            <source>Remove %1 organisations and %2 records here</source>
            <translation>在本窗口移除 %1 个主体、%2 条记录</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ReportPreview</name>
        <message>
            <source>Pages of the report</source>
            <translation>报告页面</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ReportsPage</name>
        <message>
            <source>Reports</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Issued reports</source>
            <translation>已出具的报告</translation>
        </message>
        <message>
            <source>Filter by number, code or name</source>
            <translation>按编号、代码或名称筛选</translation>
        </message>
        <message>
            <source>Filter the list of reports</source>
            <translation>筛选报告列表</translation>
        </message>
        <message>
            <source>No report yet</source>
            <translation>还没有报告</translation>
        </message>
        <message>
            <source>Open a subject and press Ctrl+P: the report appears here as soon as it is issued.</source>
            <translation>打开一个主体并按 Ctrl+P，报告出具后即显示在这里。</translation>
        </message>
        <message>
            <source>No report matches</source>
            <translation>没有符合条件的报告</translation>
        </message>
        <message>
            <source>Clear the filter to see all reports of this window.</source>
            <translation>清除筛选条件即可查看本窗口的全部报告。</translation>
        </message>
        <message>
            <source>No report is chosen.</source>
            <translation>没有选择报告。</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位没有此项权限。</translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>保存报告</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>Number copied</source>
            <translation>编号已复制</translation>
        </message>
        <message>
            <source>Every paper issued in this window, newest first, with its pages as they were signed. Enter prints the chosen one on the printer named below its pages; from the second copy on a reason is asked for, and the sheet carries its count. What became of each copy is what the print system says. Ctrl+S saves the file, Ctrl+Shift+C copies the number; two reports of one subject can be compared, and a spoilt one is voided by two people.</source>
            <translation>本窗口出具的每份文书，最新的在前，页面与签署时相同。回车在页面下方所选的打印机上打印；从第二份起须说明理由，纸上印有份次。每份的结果以打印系统所说为准。Ctrl+S 保存文件，Ctrl+Shift+C 复制编号；同一主体的两份报告可以对比，作废由两人办理。</translation>
        </message>
        <message>
            <source>A refusal is not compared.</source>
            <translation>不予受理单不作对比。</translation>
        </message>
        <message>
            <source>Compare with…</source>
            <translation>对比…</translation>
        </message>
        <message>
            <source>Back to the pages</source>
            <translation>返回页面</translation>
        </message>
        <message>
            <source>It has been voided.</source>
            <translation>它已经作废。</translation>
        </message>
        <message>
            <source>Ask to void this report</source>
            <translation>提出作废这张报告</translation>
        </message>
        <message>
            <source>Asked to void it</source>
            <translation>已提出作废</translation>
        </message>
        <message>
            <source>It is void when a second person has agreed, on the page Register.</source>
            <translation>第二人在“登记”页同意后作废。</translation>
        </message>
        <message>
            <source>It has been asked already</source>
            <translation>已经提出过作废</translation>
        </message>
        <message>
            <source>See the page Register: a second person agrees there.</source>
            <translation>请见“登记”页：由第二人在那里同意。</translation>
        </message>
        <message>
            <source>Why is %1 about %2 void?</source>
            <comment>number, subject</comment>
            <translation>作废 %1（%2）的理由</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::SearchBox</name>
        <message>
            <source>Name, pinyin initials, unified social credit code, registration number…   Ctrl+K</source>
            <translation>名称、拼音首字母、统一社会信用代码、注册号…   Ctrl+K</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Organisations found</source>
            <translation>找到的主体</translation>
        </message>
        <message>
            <source>Nothing found for this text in the data of this window.</source>
            <translation>本窗口数据中没有找到相符的主体。</translation>
        </message>
        <message>
            <source>More were found: type further, or see all on the page Subjects (Ctrl+1).</source>
            <translation>还有更多结果：请继续输入，或在“主体”页（Ctrl+1）查看全部。</translation>
        </message>
        <message>
            <source>Down to choose, Enter to open, Esc to leave</source>
            <translation>↓ 选择，Enter 打开，Esc 离开</translation>
        </message>
        <message>
            <source>There is no data in this window yet: synchronise first (Ctrl+4).</source>
            <translation>本窗口还没有数据：请先同步（Ctrl+4）。</translation>
        </message>
        <message>
            <source>%1: %2 (%3)</source>
            <translation>%1：%2（%3）</translation>
        </message>
        <message>
            <source>Down to choose, Enter to open, Ctrl+Enter to receive a visitor about it, Esc to leave</source>
            <translation>向下键选择，回车打开，Ctrl+回车受理，Esc 离开</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::SearchResults</name>
        <message>
            <source>Subjects</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>Organisations found</source>
            <translation>找到的主体</translation>
        </message>
        <message>
            <source>Type a piece of a name, the pinyin initials of a name, or the start of a credit code into the box at the top. Down enters the list, Enter opens a subject's file, Esc goes back to the box. Natural persons cannot be searched by name.</source>
            <translation>在顶部搜索框输入名称的一部分、名称的拼音首字母，或信用代码的开头。↓ 进入列表，Enter 打开主体档案，Esc 回到搜索框。自然人不能按姓名搜索。</translation>
        </message>
        <message>
            <source>The first %1; type more to narrow the list</source>
            <translation>显示前 %1 家；继续输入可缩小范围</translation>
        </message>
        <message>
            <source>Organisations appear here while you type</source>
            <translation>输入时，相符的主体即显示在这里</translation>
        </message>
        <message>
            <source>Press Ctrl+K and type a name, its pinyin initials, or the start of a credit code.</source>
            <translation>按 Ctrl+K，输入名称、拼音首字母或信用代码的开头。</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>没有找到</translation>
        </message>
        <message>
            <source>No organisation in the data of this window matches. Try fewer characters, or enter the whole credit code to ask the platform.</source>
            <translation>本窗口数据中没有相符的主体。请减少字符，或输入完整的信用代码向平台查询。</translation>
        </message>
        <message>
            <source>There is no data in this window yet</source>
            <translation>本窗口还没有数据</translation>
        </message>
        <message>
            <source>Press Ctrl+4 and synchronise; then type again.</source>
            <translation>请按 Ctrl+4 同步，然后重新输入。</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位无权办理此事。</translation>
        </message>
        <message>
            <source>Nothing is found yet.</source>
            <translation>尚未找到主体。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::SettleForm</name>
        <message>
            <source>Mend and send again</source>
            <translation>更正后重新发送</translation>
        </message>
        <message>
            <source>Withdraw for good</source>
            <translation>撤回，不再发送</translation>
        </message>
        <message>
            <source>Send the mended registration</source>
            <translation>发送更正后的登记</translation>
        </message>
        <message>
            <source>Withdraw this registration</source>
            <translation>撤回这项登记</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>保持原样</translation>
        </message>
        <message>
            <source>Reason, kept with the item</source>
            <translation>原因（随该项保存）</translation>
        </message>
        <message>
            <source>The platform gave no reason.</source>
            <translation>平台没有说明原因。</translation>
        </message>
        <message>
            <source>The platform says: %1</source>
            <translation>平台意见：%1</translation>
        </message>
        <message>
            <source>A reason is needed.</source>
            <translation>须填写原因。</translation>
        </message>
        <message>
            <source>Nothing is changed yet.</source>
            <translation>尚未更改任何内容。</translation>
        </message>
        <message>
            <source>A field does not hold what it must.</source>
            <translation>有一项填写的内容不符合要求。</translation>
        </message>
        <message>
            <source>The platform will not know of this report. This cannot be undone.</source>
            <translation>平台将不知道这张报告。此操作无法撤销。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::SignInPage</name>
        <message>
            <source>Public Credit Workstation</source>
            <translation>公共信用查询监管工作站</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>操作员</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Demonstration: choose an operator and press Enter. All people and firms are invented.</source>
            <translation>演示：选择一位操作员并按 Enter。所有人员和企业均为虚构。</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>Demonstration operators</source>
            <translation>演示操作员</translation>
        </message>
        <message>
            <source>Sign in to begin.</source>
            <translation>请登录。</translation>
        </message>
        <message>
            <source>Locked. Your place is kept for %1.</source>
            <translation>已锁定。%1 的工作位置已保留。</translation>
        </message>
        <message>
            <source>Signing in…</source>
            <translation>正在登录…</translation>
        </message>
        <message>
            <source>Operator and password are needed.</source>
            <translation>请输入操作员和密码。</translation>
        </message>
        <message>
            <source>It goes on from where it was; creditdesk --demo --fresh begins anew.</source>
            <translation>本演示从上次停下的地方继续；creditdesk --demo --fresh 会重新开始。</translation>
        </message>
        <message>
            <source>Another demonstration is running: this one begins anew and is forgotten when its window closes.</source>
            <translation>另一个演示正在运行：本演示从头开始，窗口关闭后不再保留。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::StatusStrip</name>
        <message>
            <source>Data as of %1</source>
            <translation>数据截至 %1</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>尚无数据</translation>
        </message>
        <message>
            <source>Waiting to be sent %1</source>
            <translation>待发送 %1</translation>
        </message>
        <message>
            <source>Conflicts %1</source>
            <translation>冲突 %1</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::SubjectHead</name>
        <message>
            <source>Credit code</source>
            <translation>信用代码</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>District</source>
            <translation>区</translation>
        </message>
        <message>
            <source>Founded</source>
            <translation>成立日期</translation>
        </message>
        <message>
            <source>Sector</source>
            <translation>行业</translation>
        </message>
        <message>
            <source>Legal representative</source>
            <translation>法定代表人</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>住所</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>未载明</translation>
        </message>
        <message>
            <source>Fetched from the platform just now, data as of %1</source>
            <translation>刚从平台查得，数据截至 %1</translation>
        </message>
        <message>
            <source>From the data of this window, as of %1</source>
            <translation>来自本窗口数据，截至 %1</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::SubjectPage</name>
        <message>
            <source>The file is still being opened.</source>
            <translation>档案正在打开。</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位没有此项权限。</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间轴</translation>
        </message>
        <message>
            <source>Parts of the file</source>
            <translation>档案的各部分</translation>
        </message>
        <message>
            <source>Opening the file…</source>
            <translation>正在打开档案…</translation>
        </message>
        <message>
            <source>Selected record</source>
            <translation>所选记录</translation>
        </message>
        <message>
            <source>Fields of the selected record</source>
            <translation>所选记录的数据项</translation>
        </message>
        <message>
            <source>Records of the subject</source>
            <translation>主体的记录</translation>
        </message>
        <message>
            <source>The file could not be opened.</source>
            <translation>档案未能打开。</translation>
        </message>
        <message>
            <source>The file could not be opened</source>
            <translation>档案未能打开</translation>
        </message>
        <message>
            <source>Search again by name, or check the code.</source>
            <translation>请按名称重新搜索，或核对代码。</translation>
        </message>
        <message>
            <source>No records</source>
            <translation>没有记录</translation>
        </message>
        <message>
            <source>Nothing is known about this subject beyond its registration. A report can be issued all the same.</source>
            <translation>除登记信息外，没有该主体的其他记录。仍可出具报告。</translation>
        </message>
        <message numerus="yes">
            <source>%n of them will not be printed</source>
            <translation>
                <numerusform>其中 %n 条不打印</numerusform>
            </translation>
        </message>
        <message>
            <source>As known here on %1, of the day %2.</source>
            <translation>本机在 %1 所知的 %2 当日情况。</translation>
        </message>
        <message>
            <source>As known here on %1.</source>
            <translation>本机在 %1 所知的情况。</translation>
        </message>
        <message>
            <source>As it held on %1, by what is known today.</source>
            <translation>按今日所知，%1 当日的情况。</translation>
        </message>
        <message>
            <source>%1 What may not be shown today is not shown. F5 goes back to now.</source>
            <comment>which past</comment>
            <translation>%1今天不得展示的内容在此也不展示。按 F5 回到现在。</translation>
        </message>
        <message>
            <source>The page shows today.</source>
            <translation>页面显示的就是今天。</translation>
        </message>
        <message>
            <source>The page shows the past; F5 goes back to now.</source>
            <translation>页面显示的是过去；按 F5 回到现在。</translation>
        </message>
        <message>
            <source>This record is not in the file</source>
            <translation>档案中没有这条信息</translation>
        </message>
        <message>
            <source>It was revoked, or it has gone from the data meanwhile.</source>
            <translation>它已被撤销，或已从数据中移除。</translation>
        </message>
        <message numerus="yes">
            <source>%n entries stay closed: the matter does not allow them.</source>
            <translation>
                <numerusform>另有 %n 条不公开，不在该事项范围内。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing stays closed.</source>
            <translation>没有未公开的条目。</translation>
        </message>
        <message>
            <source>Opened under %1 of %2, case %3, line %4 of the register. %5 F5 goes back to what is public.</source>
            <translation>按 %1（%2）打开，案件编号 %3，登记簿第 %4 行。%5按 F5 回到公开信息。</translation>
        </message>
        <message numerus="yes">
            <source>%n more are not public and need a matter (F3)</source>
            <translation>
                <numerusform>另有 %n 条不公开，须按应用事项查看（F3）</numerusform>
            </translation>
        </message>
        <message>
            <source>Your grant names no organ, so there is no matter to open under.</source>
            <translation>登录授权没有载明所属机关，没有可用的应用事项。</translation>
        </message>
        <message>
            <source>Records stand under the chapters of the report. Three clocks run for each: whether the web may publish it, whether the window may print it, and whether the database may keep it. Records that will not be printed say why. Ctrl+P issues the report, Ctrl+T shows the timeline, F3 opens what is not public under a matter of your organ, F6 asks for a past day or for what was known here then, F5 comes back to now, Alt+Left goes back.</source>
            <translation>记录按报告章节排列。每条记录有三个期限：网上可否公示、窗口可否打印、数据库可否保存。不打印的记录会注明原因。Ctrl+P 出具报告，Ctrl+T 显示时间轴，F3 按本机关的应用事项打开未公开的信息，F6 查看过去某日或本机当时所知，F5 回到现在，Alt+← 返回。</translation>
        </message>
        <message>
            <source>No public records</source>
            <translation>没有公开的记录</translation>
        </message>
        <message numerus="yes">
            <source>%n records are not public. They are opened only under a published matter of your organ, with a case number.</source>
            <translation>
                <numerusform>有 %n 条记录不公开，须凭本机关已公布的事项和案号查看。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::SyncPage</name>
        <message>
            <source>Synchronisation</source>
            <translation>同步</translation>
        </message>
        <message>
            <source>In this window</source>
            <translation>本窗口</translation>
        </message>
        <message>
            <source>Last synchronisation</source>
            <translation>最近一次同步</translation>
        </message>
        <message>
            <source>Progress of the synchronisation</source>
            <translation>同步进度</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>The data here is as it was before.</source>
            <translation>本机数据与之前相同。</translation>
        </message>
        <message>
            <source>A synchronisation is running.</source>
            <translation>正在同步。</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位没有此项权限。</translation>
        </message>
        <message>
            <source>Nothing is running.</source>
            <translation>没有正在进行的同步。</translation>
        </message>
        <message>
            <source>The check is running.</source>
            <translation>正在核对。</translation>
        </message>
        <message>
            <source>You can keep working meanwhile.</source>
            <translation>期间可以继续工作。</translation>
        </message>
        <message>
            <source>Synchronised</source>
            <translation>已同步</translation>
        </message>
        <message>
            <source>Data as of %1, taken over in %2.</source>
            <translation>数据截至 %1，耗时：%2。</translation>
        </message>
        <message>
            <source>Everything is kept as it is</source>
            <translation>一切保持原样</translation>
        </message>
        <message>
            <source>Changes are not taken over until you decide. Synchronise now to be asked again.</source>
            <translation>在您作出决定之前不接收变更。立即同步即可再次询问。</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>本页各部分</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>概况</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>待发送</translation>
        </message>
        <message>
            <source>Held here</source>
            <translation>本机数据</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Diagnosis</source>
            <translation>诊断</translation>
        </message>
        <message>
            <source>Synchronisations so far</source>
            <translation>历次同步</translation>
        </message>
        <message>
            <source>Brings the city's data into this window and sends what waits. While the platform answers, changes come every minute and reports are registered at once, by themselves. The old data stays in use until the new data is complete, so you can stop at any moment and keep working meanwhile.</source>
            <translation>把全市数据取到本窗口，并把待发送的内容发出。平台可用时，变更每分钟自动取回，报告自动随即登记。新数据完整之前一直使用旧数据，所以可以随时停止，期间照常工作。</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>尚未同步</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::TimelineView</name>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Act ended</source>
            <translation>行为终止</translation>
        </message>
        <message>
            <source>Timeline as a table</source>
            <translation>时间轴表格</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间轴</translation>
        </message>
        <message>
            <source>The table below holds the same dates.</source>
            <translation>下方表格列有相同的日期。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::VerificationPage</name>
        <message>
            <source>Verification</source>
            <translation>验证</translation>
        </message>
        <message>
            <source>The verdict appears here</source>
            <translation>验证结论显示在这里</translation>
        </message>
        <message>
            <source>Choose a PDF file, drop one on this page, or scan the QR code of a paper report.</source>
            <translation>选择 PDF 文件、将文件拖到本页，或扫描纸质报告上的二维码。</translation>
        </message>
        <message>
            <source>PDF file</source>
            <translation>PDF 文件</translation>
        </message>
        <message>
            <source>Path of the file; Ctrl+O to choose</source>
            <translation>文件路径；按 Ctrl+O 选择</translation>
        </message>
        <message>
            <source>Text of the QR code</source>
            <translation>二维码内容</translation>
        </message>
        <message>
            <source>Scan the code or paste its text; it begins with CDR1:</source>
            <translation>扫描二维码或粘贴其内容，以 CDR1：开头</translation>
        </message>
        <message>
            <source>Enter verifies. No network is needed; signers are those known at the last synchronisation.</source>
            <translation>按 Enter 验证。无需网络；签章证书以最近一次同步时所知为准。</translation>
        </message>
        <message>
            <source>Signed content</source>
            <translation>签章内容</translation>
        </message>
        <message>
            <source>Says whether a report is genuine: valid, tampered with, signed by somebody unknown, or revoked. The check is stricter than that of ordinary PDF readers: one changed byte anywhere is enough to refuse it.</source>
            <translation>判断报告真伪：有效、被篡改、签章人不明或已撤销。验证比一般 PDF 阅读器严格：任何一个字节被改动都不予认可。</translation>
        </message>
        <message>
            <source>Report to verify</source>
            <translation>待验证的报告</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件（*）</translation>
        </message>
        <message>
            <source>Nothing to verify yet</source>
            <translation>没有可验证的内容</translation>
        </message>
        <message>
            <source>Choose a file or paste the text of the QR code.</source>
            <translation>请选择文件，或粘贴二维码内容。</translation>
        </message>
        <message>
            <source>Verifying…</source>
            <translation>正在验证…</translation>
        </message>
        <message>
            <source>Text of a QR code</source>
            <translation>二维码内容</translation>
        </message>
        <message>
            <source>The signature says</source>
            <translation>签章所载</translation>
        </message>
        <message>
            <source>What was signed, read from the file itself. Compare the paper with it.</source>
            <translation>以下是所签署的内容，读自文件本身，请与纸面核对。</translation>
        </message>
        <message>
            <source>The code carries number, subject, time and a digest, not the content. This report was issued here, and our copy has the digest that was signed: this is its content. Compare the paper with it.</source>
            <translation>二维码只载有编号、主体、时间和摘要，不含内容。这份报告由本窗口出具，留存件的摘要与所签署的相同：以下是其内容，请与纸面核对。</translation>
        </message>
        <message>
            <source>Number, subject, time and a digest are all that is at hand here, not the content: compare them with the paper, and verify the file itself if there is one.</source>
            <translation>此处只有编号、主体、时间和摘要，没有内容：请与纸面核对；有文件的，请验证文件本身。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::Workspace</name>
        <message>
            <source>Your role does not search.</source>
            <translation>您的岗位不能搜索主体。</translation>
        </message>
        <message>
            <source>There is nothing to go back to.</source>
            <translation>没有可返回的页面。</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的角色不允许此操作。</translation>
        </message>
        <message>
            <source>What was scanned was not taken</source>
            <translation>扫描的内容没有采用</translation>
        </message>
        <message>
            <source>Something is being asked here. Answer it or leave it with Esc, then scan again; nothing was changed.</source>
            <translation>这里正在等待答复。请先答复，或者按 Esc 离开，再重新扫描；页面内容没有改动。</translation>
        </message>
    </context>
    <context>
        <name>Terminal</name>
        <message>
            <source>The platform asks for patience: %1.</source>
            <translation>平台请求稍候：%1。</translation>
        </message>
        <message>
            <source>Rule: %1</source>
            <translation>规则：%1</translation>
        </message>
        <message>
            <source>Number: %1</source>
            <translation>编号：%1</translation>
        </message>
        <message>
            <source>Detail: %1</source>
            <translation>技术信息：%1</translation>
        </message>
        <message>
            <source>The platform wants to take much away</source>
            <translation>平台要移除大量数据</translation>
        </message>
        <message>
            <source>Nothing was changed. If this is not meant so, tell the administrator before anything else.</source>
            <translation>没有改动任何内容。如非本意，请先告知系统管理员。</translation>
        </message>
        <message>
            <source>To accept exactly these numbers: %1</source>
            <translation>如同意恰好这些数量，请运行：%1</translation>
        </message>
        <message>
            <source>The clock of this workstation is wrong</source>
            <translation>本工作站的时钟有误</translation>
        </message>
        <message>
            <source>Times on reports would be wrong. Set date and time of this workstation, or let the administrator do it.</source>
            <translation>报告上的时间会是错的。请校正本工作站的日期和时间，或请管理员校正。</translation>
        </message>
        <message>
            <source>%1; the next attempt is due at %2</source>
            <translation>%1；下次尝试时间 %2</translation>
        </message>
        <message>
            <source>The district cache gave something else than the city's data</source>
            <translation>区级缓存给出的不是全市数据</translation>
        </message>
        <message>
            <source>It was thrown away; what was missing came straight from the platform.</source>
            <translation>已将其丢弃；所缺部分直接取自平台。</translation>
        </message>
        <message>
            <source>Tell whoever runs the cache: what it serves is altered.</source>
            <translation>请告知缓存的管理者：其内容已被改动。</translation>
        </message>
        <message>
            <source>The district cache does not answer</source>
            <translation>区级缓存没有应答</translation>
        </message>
        <message>
            <source>What was missing came straight from the platform.</source>
            <translation>所缺部分直接取自平台。</translation>
        </message>
        <message>
            <source>Check its address with creditdeskctl settings, or tell whoever runs it.</source>
            <translation>请用 creditdeskctl settings 核对其地址，或告知其管理者。</translation>
        </message>
        <message>
            <source>There is no district cache now: everything comes straight from the platform.</source>
            <translation>现在没有区级缓存，数据全部直接取自平台。</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) wait to be sent</source>
            <translation>
                <numerusform>%n 项待发送</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) were refused by the platform and wait for a person: creditdeskctl outbox list</source>
            <translation>
                <numerusform>%n 项被平台拒绝，等待人工处理：creditdeskctl outbox list</numerusform>
            </translation>
        </message>
        <message>
            <source>The data directory was open to other users of this computer (mode %1)</source>
            <translation>数据目录曾对本机其他用户开放（权限 %1）</translation>
        </message>
        <message>
            <source>It is closed now (mode 0700).</source>
            <translation>现已关闭（权限 0700）。</translation>
        </message>
        <message>
            <source>It could not be closed from here.</source>
            <translation>此处无法将其关闭。</translation>
        </message>
        <message>
            <source>Let its owner set mode 0700.</source>
            <translation>请由目录所有者将权限设为 0700。</translation>
        </message>
        <message>
            <source>A demonstration needs a data directory of its own</source>
            <translation>演示需要单独的数据目录</translation>
        </message>
        <message>
            <source>%1 holds something else, or a workstation that is set up already; it was left as it is.</source>
            <translation>%1 存有其他内容，或者属于已经启用的工作站，未作任何改动。</translation>
        </message>
        <message>
            <source>Leave out --home, or name a folder that does not exist yet.</source>
            <translation>请去掉 --home，或者指定一个尚不存在的目录。</translation>
        </message>
        <message>
            <source>The city of the demonstration is being loaded as %1…</source>
            <translation>正在以%1的身份载入演示城市……</translation>
        </message>
        <message>
            <source>No entry of the register fits.</source>
            <translation>登记簿中没有符合条件的记录。</translation>
        </message>
        <message>
            <source>Refusal slip: %1</source>
            <translation>不予受理通知书：%1</translation>
        </message>
        <message>
            <source>A demonstration is running in this data directory</source>
            <translation>该数据目录中正有一个演示在运行</translation>
        </message>
        <message>
            <source>%1 was left as it is.</source>
            <translation>%1 未作任何改动。</translation>
        </message>
        <message>
            <source>Go on in its window, or leave out --home for one of its own.</source>
            <translation>请在已打开的演示窗口中继续，或去掉 --home 另开一个演示。</translation>
        </message>
        <message>
            <source>The platform of the demonstration did not start</source>
            <translation>演示用的平台未能启动</translation>
        </message>
        <message>
            <source>The workstation expects it at 127.0.0.1:%1; perhaps another program uses that address. What was done is kept.</source>
            <translation>工作站要在 127.0.0.1:%1 连接它，该地址可能被其他程序占用。已办理的内容仍然保留。</translation>
        </message>
        <message>
            <source>End that program and start again, or begin anew: creditdesk --demo --fresh</source>
            <translation>请结束占用该地址的程序后再启动，或者重新开始：creditdesk --demo --fresh</translation>
        </message>
        <message>
            <source>A new demonstration begins in %1</source>
            <translation>新的演示从 %1 开始</translation>
        </message>
        <message>
            <source>The next creditdesk --demo goes on from here, with --fresh it begins anew.</source>
            <translation>下次运行 creditdesk --demo 会从这里继续；加 --fresh 则重新开始。</translation>
        </message>
        <message>
            <source>The demonstration goes on from where it was, in %1</source>
            <translation>演示从上次停下的地方继续，数据在 %1</translation>
        </message>
        <message>
            <source>creditdesk --demo --fresh begins anew.</source>
            <translation>creditdesk --demo --fresh 会重新开始。</translation>
        </message>
        <message>
            <source>Another demonstration is running: this one begins anew</source>
            <translation>另一个演示正在运行，本演示从头开始</translation>
        </message>
        <message>
            <source>It is forgotten when its window closes.</source>
            <translation>窗口关闭后，本演示的内容不再保留。</translation>
        </message>
        <message>
            <source>Its city keeps its %1 organisations; --subjects counts with --fresh.</source>
            <translation>演示城市仍为原有的 %1 个主体；--subjects 须与 --fresh 同用才生效。</translation>
        </message>
    </context>
    <context>
        <name>StandingWords</name>
        <message>
            <source>The file is empty (0 bytes): scan the paper again.</source>
            <translation>文件是空的（0 字节）：请重新扫描。</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>reason (article)</comment>
            <translation>%1（%2）</translation>
        </message>
        <message numerus="yes">
            <source>%1 — and %n more</source>
            <translation>
                <numerusform>%1，另有 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>There are records of this subject: choose its report instead.</source>
            <translation>该主体有信用记录，请改选其信用报告。</translation>
        </message>
        <message>
            <source>The person was changed after the look-up: look the person up again.</source>
            <translation>查询后人员信息有改动，请重新查询此人。</translation>
        </message>
        <message>
            <source>This product is for another kind of subject.</source>
            <translation>此种报告不适用于该类主体。</translation>
        </message>
        <message>
            <source>Tick at least one area of the special report.</source>
            <translation>请至少勾选一个专用信用报告的领域。</translation>
        </message>
        <message>
            <source>The period ends before it begins.</source>
            <translation>期间的截止日早于起始日。</translation>
        </message>
        <message>
            <source>The scanned authorisation is missing.</source>
            <translation>缺少授权书扫描件。</translation>
        </message>
        <message>
            <source>The file is too large for a scan of an authorisation.</source>
            <translation>该文件过大，不是授权书扫描件应有的大小。</translation>
        </message>
        <message>
            <source>The file is neither PNG nor JPEG nor PDF.</source>
            <translation>该文件不是 PNG、JPEG 或 PDF。</translation>
        </message>
        <message>
            <source>This field is missing.</source>
            <translation>此项未填。</translation>
        </message>
        <message>
            <source>This is not a unified social credit code.</source>
            <translation>这不是有效的统一社会信用代码。</translation>
        </message>
        <message>
            <source>The kind of document is missing.</source>
            <translation>未选择证件类型。</translation>
        </message>
        <message>
            <source>The day of signing is missing or lies in the future.</source>
            <translation>签署日期未填或在将来。</translation>
        </message>
        <message>
            <source>It has expired.</source>
            <translation>已过期。</translation>
        </message>
        <message>
            <source>It is valid for longer than the rules allow.</source>
            <translation>有效期超过规则允许的期限。</translation>
        </message>
        <message>
            <source>This cannot be right: check the field.</source>
            <translation>此项有误，请核对。</translation>
        </message>
        <message>
            <source>%1 waits at printer %2</source>
            <translation>%1 在打印机 %2 排队</translation>
        </message>
        <message>
            <source>%1 is being printed on %2</source>
            <translation>%1 正在 %2 打印</translation>
        </message>
        <message>
            <source>%1 printed on %2</source>
            <translation>%1 已在 %2 打印</translation>
        </message>
        <message>
            <source>%1: the job was cancelled at printer %2</source>
            <translation>%1 的打印任务已在打印机 %2 取消</translation>
        </message>
        <message>
            <source>%1 was not printed on %2: see the printer, then print it again under Reports</source>
            <translation>%1 未能在 %2 打印：请检查打印机，然后在“报告”页重新打印</translation>
        </message>
        <message>
            <source>%1: unknown whether printer %2 has printed it: look at its tray</source>
            <translation>不知 %1 是否已在 %2 打印：请查看出纸盘</translation>
        </message>
        <message>
            <source>%1 about %2</source>
            <comment>applicant, subject</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Tick what it covers, or Everything.</source>
            <translation>请勾选授权范围，或者勾选“全部信息”。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::AuthorisationForm</name>
        <message>
            <source>Nothing was changed. Go to the code that is wrong and scan again.</source>
            <translation>没有改动任何内容。请先把光标移到有误的代码栏，再扫一次。</translation>
        </message>
        <message>
            <source>Both codes are filled in already</source>
            <translation>两处代码都已填写</translation>
        </message>
        <message>
            <source>Nothing was changed. Scan it again when the authorisation is registered or left with Esc.</source>
            <translation>没有改动任何内容。请在登记授权书或按 Esc 离开之后再扫。</translation>
        </message>
        <message>
            <source>This form has no field for what was scanned</source>
            <translation>此处没有与所扫内容对应的栏目</translation>
        </message>
        <message>
            <source>Code or number of who authorises</source>
            <translation>授权方代码或证件号码</translation>
        </message>
        <message>
            <source>Name of who authorises</source>
            <translation>授权方名称</translation>
        </message>
        <message>
            <source>Code or number of who is authorised</source>
            <translation>被授权方代码或证件号码</translation>
        </message>
        <message>
            <source>May be used several times</source>
            <translation>可多次使用</translation>
        </message>
        <message>
            <source>Register this authorisation</source>
            <translation>登记此授权</translation>
        </message>
        <message>
            <source>New written authorisation</source>
            <translation>登记书面授权</translation>
        </message>
        <message>
            <source>Choose the scanned authorisation</source>
            <translation>选择授权书扫描件</translation>
        </message>
        <message>
            <source>Who authorises</source>
            <translation>授权方</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>证件类型</translation>
        </message>
        <message>
            <source>Its code or number</source>
            <translation>代码或证件号码</translation>
        </message>
        <message>
            <source>Its name</source>
            <translation>名称或姓名</translation>
        </message>
        <message>
            <source>Who is authorised</source>
            <translation>被授权方</translation>
        </message>
        <message>
            <source>Code or number</source>
            <translation>代码或证件号码</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Scope (Space ticks)</source>
            <translation>授权范围（空格键勾选）</translation>
        </message>
        <message>
            <source>Signed on</source>
            <translation>签署日期</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>有效期自</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>Scanned image (PNG, JPEG or PDF, at most %1 MB)</source>
            <translation>扫描件（PNG、JPEG 或 PDF，不超过 %1 MB）</translation>
        </message>
        <message>
            <source>Kind of who authorises</source>
            <translation>授权方类型</translation>
        </message>
        <message>
            <source>An organisation</source>
            <translation>法人和非法人组织</translation>
        </message>
        <message>
            <source>A natural person</source>
            <translation>自然人</translation>
        </message>
        <message>
            <source>Document of who authorises</source>
            <translation>授权方证件类型</translation>
        </message>
        <message>
            <source>Name of who is authorised</source>
            <translation>被授权方名称</translation>
        </message>
        <message>
            <source>Purpose of the authorisation</source>
            <translation>授权用途</translation>
        </message>
        <message>
            <source>Signed on (year-month-day)</source>
            <translation>签署日期（年-月-日）</translation>
        </message>
        <message>
            <source>Valid from (year-month-day)</source>
            <translation>有效期自（年-月-日）</translation>
        </message>
        <message>
            <source>Valid until (year-month-day)</source>
            <translation>有效期至（年-月-日）</translation>
        </message>
        <message>
            <source>File of the scanned authorisation</source>
            <translation>授权书扫描件文件</translation>
        </message>
        <message>
            <source>Scope of the authorisation</source>
            <translation>授权范围</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>field, what is wrong</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Written authorisation</source>
            <translation>书面授权</translation>
        </message>
        <message>
            <source>Scans (*.pdf *.jpg *.jpeg *.png)</source>
            <translation>扫描件 (*.pdf *.jpg *.jpeg *.png)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件（*）</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>全部信息</translation>
        </message>
        <message>
            <source>The card was not taken: both names are filled in already</source>
            <translation>读到的证件没有采用：双方姓名都已填写</translation>
        </message>
        <message>
            <source>Nothing was changed. Go to the name that is wrong and read the card again.</source>
            <translation>内容没有改动。请把光标放到有误的姓名处，再读一次证件。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::DraftBar</name>
        <message>
            <source>Recover the work of %1: %2?</source>
            <translation>恢复 %1 的受理（%2）？</translation>
        </message>
        <message numerus="yes">
            <source>%1 (%n more behind it)</source>
            <translation>
                <numerusform>%1（其后还有 %n 件）</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::IdentityFields</name>
        <message>
            <source>%1: number of the document</source>
            <translation>%1证件号码</translation>
        </message>
        <message>
            <source>%1: name</source>
            <translation>%1姓名</translation>
        </message>
        <message>
            <source>%1: kind of document</source>
            <translation>%1证件类型</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>请选择</translation>
        </message>
        <message>
            <source>%1: document</source>
            <translation>%1证件类型</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>证件号码</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::IntakeForm</name>
        <message>
            <source>Organisation</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>Person asked about</source>
            <translation>被查询人</translation>
        </message>
        <message>
            <source>Visitor</source>
            <translation>来办人</translation>
        </message>
        <message>
            <source>Papers seen</source>
            <translation>已核材料</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>申请人类型</translation>
        </message>
        <message>
            <source>Kind of subject</source>
            <translation>查询对象类型</translation>
        </message>
        <message>
            <source>An organisation</source>
            <translation>法人和非法人组织</translation>
        </message>
        <message>
            <source>A natural person</source>
            <translation>自然人</translation>
        </message>
        <message>
            <source>Organisation of the visitor</source>
            <translation>来办单位</translation>
        </message>
        <message>
            <source>Credit code of the visitor's organisation</source>
            <translation>来办单位统一社会信用代码</translation>
        </message>
        <message>
            <source>Its credit code</source>
            <translation>统一社会信用代码</translation>
        </message>
        <message>
            <source>All seen  F4</source>
            <translation>全部已核  F4</translation>
        </message>
        <message>
            <source>Asks about</source>
            <translation>查询对象</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::OrganisationField</name>
        <message>
            <source>Credit code or name, by hand or by scanner</source>
            <translation>统一社会信用代码或名称，可扫码</translation>
        </message>
        <message>
            <source>Organisations found for this field</source>
            <translation>此栏找到的主体</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::PapersSection</name>
        <message>
            <source>of the visitor</source>
            <translation>来办人</translation>
        </message>
        <message>
            <source>of the visitor's organisation</source>
            <translation>来办单位</translation>
        </message>
        <message>
            <source>of the second officer</source>
            <translation>第二名工作人员</translation>
        </message>
        <message>
            <source>original seen</source>
            <translation>核原件</translation>
        </message>
        <message>
            <source>with seal</source>
            <translation>盖公章</translation>
        </message>
        <message>
            <source>original or sealed copy</source>
            <translation>原件或盖章复印件</translation>
        </message>
        <message>
            <source>Which one: %1</source>
            <translation>哪一种：%1</translation>
        </message>
        <message>
            <source>Number of the second officer's card</source>
            <translation>第二名工作人员证件号码</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>号码</translation>
        </message>
        <message>
            <source>%1 or what stands for it</source>
            <comment>paper</comment>
            <translation>%1（或同类材料）</translation>
        </message>
        <message>
            <source>of the person asked about</source>
            <translation>被查询人</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::PersonPanel</name>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源单位</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>决定日期</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>标记</translation>
        </message>
        <message>
            <source>Records of the person</source>
            <translation>此人的记录</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who asked</source>
            <translation>查询方</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Earlier queries about the person</source>
            <translation>此人的历次查询</translation>
        </message>
        <message>
            <source>File of the person</source>
            <translation>个人档案</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的角色不允许此操作。</translation>
        </message>
        <message>
            <source>Reason for showing the number</source>
            <translation>显示号码的原因</translation>
        </message>
        <message>
            <source>Show for %1 seconds</source>
            <translation>显示 %1 秒</translation>
        </message>
        <message>
            <source>%1 · asked live · as of %2</source>
            <translation>%1 · 实时查询 · 数据截至 %2</translation>
        </message>
        <message>
            <source>Free reports this year: %1 of %2 used</source>
            <translation>本年度免费报告：已用 %1 次，共 %2 次</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Earlier queries</source>
            <translation>历次查询</translation>
        </message>
        <message>
            <source>Mask again</source>
            <translation>重新遮蔽</translation>
        </message>
        <message>
            <source>Show the number…</source>
            <translation>显示号码…</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ProductSection</name>
        <message>
            <source>Summary in plain words</source>
            <translation>附通俗摘要</translation>
        </message>
        <message>
            <source>Large print</source>
            <translation>大字版</translation>
        </message>
        <message>
            <source>What is issued</source>
            <translation>出具</translation>
        </message>
        <message>
            <source>Decided from (year-month-day)</source>
            <translation>决定日期自（年-月-日）</translation>
        </message>
        <message>
            <source>Decided until (year-month-day)</source>
            <translation>决定日期至（年-月-日）</translation>
        </message>
        <message>
            <source>e.g. 2026-01-31, or empty</source>
            <translation>例：2026-01-31，可不填</translation>
        </message>
        <message>
            <source>Areas (Space ticks)</source>
            <translation>领域（空格勾选）</translation>
        </message>
        <message>
            <source>Decided from</source>
            <translation>决定日期自</translation>
        </message>
        <message>
            <source>Decided until</source>
            <translation>决定日期至</translation>
        </message>
        <message>
            <source>Areas of the special report</source>
            <translation>专用信用报告的领域</translation>
        </message>
        <message>
            <source>Tick at least one area of the special report.</source>
            <translation>请至少勾选一个专用信用报告的领域。</translation>
        </message>
        <message>
            <source>A date is written year-month-day, as in 2026-11-23.</source>
            <translation>日期按年-月-日填写，如 2026-11-23。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ReasonSection</name>
        <message>
            <source>Application matter (code or words)</source>
            <translation>应用事项（代码或文字）</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>案号</translation>
        </message>
        <message>
            <source>Number of the letter</source>
            <translation>文书号</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Choose or type</source>
            <translation>选择或输入</translation>
        </message>
        <message>
            <source>Application matter</source>
            <translation>应用事项</translation>
        </message>
        <message>
            <source>Type to search the published matters</source>
            <translation>输入文字查找已公布的应用事项</translation>
        </message>
        <message>
            <source>Written authorisation</source>
            <translation>书面授权</translation>
        </message>
        <message>
            <source>None chosen</source>
            <translation>未选择</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的角色不允许此操作。</translation>
        </message>
        <message>
            <source>No. %1 · %2 to %3 · %4 · until %5</source>
            <translation>第 %1 号 · %2 授权 %3 · %4 · 至 %5</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ReceptionPage</name>
        <message>
            <source>The slip names who asked</source>
            <translation>不予查询告知单须写明申请人</translation>
        </message>
        <message>
            <source>Issued: report %1</source>
            <translation>已出具：报告 %1</translation>
        </message>
        <message>
            <source>No record found: result %1</source>
            <translation>未查询到记录：结果告知 %1</translation>
        </message>
        <message>
            <source>Refused: %1. Slip %2</source>
            <translation>不予查询：%1。告知单 %2</translation>
        </message>
        <message>
            <source>The pages cannot be shown</source>
            <translation>页面无法显示</translation>
        </message>
        <message>
            <source>The paper is issued and kept under Reports.</source>
            <translation>文件已出具，存于“报告”页。</translation>
        </message>
        <message>
            <source>There is no printer</source>
            <translation>没有打印机</translation>
        </message>
        <message>
            <source>The paper is issued and kept under Reports. Set up a printer and press Enter again, or go on with Ctrl+N and print it later.</source>
            <translation>文件已出具，存于“报告”页。请接好打印机后再按回车，或按 Ctrl+N 继续，稍后打印。</translation>
        </message>
        <message>
            <source>Looking up…</source>
            <translation>正在查询…</translation>
        </message>
        <message>
            <source>Issuing…</source>
            <translation>正在出具…</translation>
        </message>
        <message>
            <source>Print  Enter</source>
            <translation>打印  回车</translation>
        </message>
        <message>
            <source>Sending to the printer…</source>
            <translation>正在送往打印机…</translation>
        </message>
        <message>
            <source>Issue the slip of refusal</source>
            <translation>出具不予查询告知单</translation>
        </message>
        <message>
            <source>Look the person up</source>
            <translation>查询此人</translation>
        </message>
        <message>
            <source>Issue  Enter</source>
            <translation>出具  回车</translation>
        </message>
        <message>
            <source>Enter prints, Ctrl+N goes on without printing.</source>
            <translation>回车打印，Ctrl+N 不打印并继续。</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>请稍候…</translation>
        </message>
        <message>
            <source>Nothing is missing.</source>
            <translation>材料齐全。</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>打印机</translation>
        </message>
        <message>
            <source>Enter does the next thing: it goes to what is still missing, then issues, then prints. F2 reads a card, F4 ticks all papers of the list, Ctrl+Shift+F offers the forms filled in from this request, Ctrl+N begins a new visit and keeps this one as a draft, Esc leaves without loss. A scanner may be used wherever the focus is. What the table of rules wants of this visitor stands beside the form, with the article.</source>
            <translation>回车总是做下一步：先到还缺的一项，然后出具，再打印。F2 读证，F4 勾选全部材料，Ctrl+Shift+F 列出可按本次申请填好的表格，Ctrl+N 开始新受理并把当前受理存为草稿，Esc 离开且不丢失内容。焦点在任何位置都可以扫码。规则表对此类申请人的要求及条款显示在表单旁。</translation>
        </message>
        <message>
            <source>The visitor went away</source>
            <translation>申请人离开</translation>
        </message>
        <message>
            <source>No card reader is set up</source>
            <translation>没有接读证器</translation>
        </message>
        <message>
            <source>Type what the document says.</source>
            <translation>请按证件手工录入。</translation>
        </message>
        <message>
            <source>The card was not read</source>
            <translation>没有读到证件</translation>
        </message>
        <message>
            <source>Nothing on this page has changed. Put the card on the reader and press F2, or type what it says.</source>
            <translation>本页内容未变。请把证件放到读证器上按 F2，或手工录入。</translation>
        </message>
        <message>
            <source>Another window has this work in hand</source>
            <translation>另一个窗口正在办理此件</translation>
        </message>
        <message>
            <source>Another window of %1 holds this draft or has changed it. Go on there, or close that window and take it here; what stands on this page is not lost.</source>
            <translation>%1 的另一个窗口正在使用或已改动此草稿。请在那里继续，或关闭那个窗口后在此恢复；本页内容不会丢失。</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的角色没有此权限。</translation>
        </message>
        <message>
            <source>Say first whom it is about.</source>
            <translation>请先说明要查询的主体。</translation>
        </message>
        <message>
            <source>No card is read now</source>
            <translation>现在不读取证件</translation>
        </message>
        <message>
            <source>The card was not taken</source>
            <translation>读到的证件没有采用</translation>
        </message>
        <message>
            <source>What was scanned was not taken</source>
            <translation>扫描的内容没有采用</translation>
        </message>
        <message>
            <source>The paper of this visit comes first: print it, or go on with Ctrl+N.</source>
            <translation>先处理本次的文书：打印，或者按 Ctrl+N 接待下一位。</translation>
        </message>
        <message>
            <source>A form is open beside the request. Leave it with Esc, then try again; nothing was changed.</source>
            <translation>旁边正打开一张表格。按 Esc 离开后再试；页面内容没有改动。</translation>
        </message>
        <message>
            <source>An authorisation is being written down. F2 reads a card for it, Esc leaves it; nothing was changed.</source>
            <translation>正在登记授权书。按 F2 为授权书读取证件，按 Esc 离开；页面内容没有改动。</translation>
        </message>
        <message>
            <source>A reason is being asked for. Give it or leave it with Esc, then try again; nothing was changed.</source>
            <translation>正在等待填写理由。请填写，或者按 Esc 离开后再试；页面内容没有改动。</translation>
        </message>
        <message>
            <source>The paper is being made: scan again when it is on screen.</source>
            <translation>文书正在制作，显示之后请重新扫描。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::SubjectPanel</name>
        <message>
            <source>Still missing</source>
            <translation>尚缺</translation>
        </message>
        <message>
            <source>The request so far</source>
            <translation>本次受理</translation>
        </message>
        <message>
            <source>%1 · %2 · %3</source>
            <translation>%1 · %2 · %3</translation>
        </message>
        <message>
            <source>Legal representative: %1</source>
            <translation>法定代表人：%1</translation>
        </message>
        <message>
            <source>Basis: %1</source>
            <translation>依据：%1</translation>
        </message>
    </context>
    <context>
        <name>AuthorisationWords</name>
        <message>
            <source>Registered</source>
            <translation>登记时间</translation>
        </message>
        <message>
            <source>Who authorises</source>
            <translation>授权人</translation>
        </message>
        <message>
            <source>Who is authorised</source>
            <translation>被授权人</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>expired on %1</source>
            <translation>已于 %1 过期</translation>
        </message>
        <message>
            <source>used</source>
            <translation>已使用</translation>
        </message>
        <message>
            <source>valid from %1</source>
            <translation>%1 起生效</translation>
        </message>
        <message>
            <source>valid until %1</source>
            <translation>有效期至 %1</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>time, reason</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>证件</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>全部信息</translation>
        </message>
        <message>
            <source>Signed on</source>
            <translation>签署日期</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>有效期</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <comment>dates</comment>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>Uses</source>
            <translation>使用次数</translation>
        </message>
        <message numerus="yes">
            <source>several; used %n time(s)</source>
            <translation>
                <numerusform>多次有效；已用 %n 次</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>one; used %n time(s)</source>
            <translation>
                <numerusform>一次有效；已用 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>Original seen by</source>
            <translation>核验原件</translation>
        </message>
        <message>
            <source>Scan</source>
            <translation>扫描件</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>file name, size</comment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Digest of the scan</source>
            <translation>扫描件摘要</translation>
        </message>
    </context>
    <context>
        <name>Input</name>
        <message>
            <source>The list has no column of credit codes: its head has to name one.</source>
            <translation>清单里没有统一社会信用代码列：表头须写明“统一社会信用代码”或 code。</translation>
        </message>
        <message>
            <source>The list is written neither in UTF-8 nor in GB18030.</source>
            <translation>清单的编码既不是 UTF-8 也不是 GB18030。</translation>
        </message>
        <message>
            <source>A quotation mark in the list is opened and never closed.</source>
            <translation>清单里有一个引号没有闭合。</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>文件是空的。</translation>
        </message>
        <message>
            <source>The file is larger than a list may be.</source>
            <translation>文件超过清单允许的大小。</translation>
        </message>
        <message>
            <source>The list has more lines than one batch takes; divide it.</source>
            <translation>清单的行数超过一次批量的上限，请分开办理。</translation>
        </message>
        <message>
            <source>The folder for the reports does not exist.</source>
            <translation>报告存放文件夹不存在。</translation>
        </message>
        <message>
            <source>The scanned authorisation is missing.</source>
            <translation>缺少授权书扫描件。</translation>
        </message>
        <message>
            <source>The file is too large for a scan of an authorisation.</source>
            <translation>文件过大，不是授权书扫描件应有的大小。</translation>
        </message>
        <message>
            <source>The file is neither PNG nor JPEG nor PDF.</source>
            <translation>文件既不是 PNG、JPEG，也不是 PDF。</translation>
        </message>
        <message>
            <source>A field is missing.</source>
            <translation>有一项没有填写。</translation>
        </message>
        <message>
            <source>This is not a unified social credit code.</source>
            <translation>这不是统一社会信用代码。</translation>
        </message>
        <message>
            <source>The kind of document is missing.</source>
            <translation>缺少证件种类。</translation>
        </message>
        <message>
            <source>The day of signing is missing or lies in the future.</source>
            <translation>签署日期没有填写或晚于今天。</translation>
        </message>
        <message>
            <source>The authorisation has expired.</source>
            <translation>授权已过有效期。</translation>
        </message>
        <message>
            <source>The authorisation is valid for longer than the rules allow.</source>
            <translation>授权有效期超过规定的最长期限。</translation>
        </message>
        <message>
            <source>The scope names information that does not exist.</source>
            <translation>授权范围里有不存在的信息种类。</translation>
        </message>
        <message>
            <source>What is known on a day that is still to come nobody can say.</source>
            <translation>尚未到来的日子已知什么，谁也说不出。</translation>
        </message>
        <message>
            <source>This day is still to come: its sheet cannot be made yet.</source>
            <translation>这一天尚未到来，还不能生成日报表。</translation>
        </message>
        <message>
            <source>This is not a day: YYYY-MM-DD.</source>
            <translation>这不是日期：应为 YYYY-MM-DD。</translation>
        </message>
        <message>
            <source>There is no such result; there are: issued, no_record, refused, abandoned, failed.</source>
            <translation>没有这种结果；可用的有：issued、no_record、refused、abandoned、failed。</translation>
        </message>
        <message>
            <source>There is no such kind of report.</source>
            <translation>没有这种报告。</translation>
        </message>
        <message>
            <source>There are records of this subject: choose its report instead.</source>
            <translation>该主体有记录，请改选信用报告。</translation>
        </message>
        <message>
            <source>This kind of report is for another kind of subject.</source>
            <translation>这种报告不适用于这类主体。</translation>
        </message>
        <message>
            <source>A reprint needs a reason.</source>
            <translation>再次打印须说明理由。</translation>
        </message>
        <message>
            <source>Who asked to void a report cannot agree to it: another person has to.</source>
            <translation>提出作废的人不能自己同意，须由另一人办理。</translation>
        </message>
        <message>
            <source>No report number is left here, and the platform cannot be asked for more.</source>
            <translation>本窗口的报告编号已用完，又无法向平台领取。</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>reason (article)</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>So far back this workstation remembers nothing.</source>
            <translation>本工作站没有这么早的记忆。</translation>
        </message>
        <message>
            <source>At that time this workstation knew no such organisation.</source>
            <translation>当时本工作站还不知道这一主体。</translation>
        </message>
        <message>
            <source>Who proposed a rule set cannot agree to it: another person has to.</source>
            <translation>提议人不得自行同意，须由另一人同意。</translation>
        </message>
        <message>
            <source>A back-test of exactly this text comes first.</source>
            <translation>须先对这份文本进行回测。</translation>
        </message>
        <message>
            <source>Its first day has passed: hand it in again from today or a later day; then the other person agrees.</source>
            <translation>生效日已过：请改自今日或以后重新提交，再由另一人同意。</translation>
        </message>
        <message>
            <source>No request to void this number is open: one person asks with a reason, then another agrees.</source>
            <translation>没有待同意的作废申请：先由一人说明理由提出，再由另一人同意。</translation>
        </message>
        <message>
            <source>To void this number has been asked before.</source>
            <translation>此前已有人申请作废这个编号。</translation>
        </message>
        <message>
            <source>This report is void: it is not printed again.</source>
            <translation>这份报告已作废，不再打印。</translation>
        </message>
        <message>
            <source>A reason is needed.</source>
            <translation>请填写理由。</translation>
        </message>
        <message>
            <source>The period ends before it begins.</source>
            <translation>起止日期颠倒。</translation>
        </message>
        <message>
            <source>There is no such area of a special report.</source>
            <translation>专用信用报告没有这一领域。</translation>
        </message>
        <message>
            <source>What the authorisation covers has to be said: kinds of information, or everything.</source>
            <translation>须写明授权范围：勾选信息种类，或者选择全部。</translation>
        </message>
    </context>
    <context>
        <name>PrintWords</name>
        <message>
            <source>Copy</source>
            <translation>份次</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>打印机</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>纸张</translation>
        </message>
        <message>
            <source>Reason of the reprint</source>
            <translation>再次打印的理由</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>排队</translation>
        </message>
        <message>
            <source>printing</source>
            <translation>正在打印</translation>
        </message>
        <message>
            <source>printed</source>
            <translation>已打印</translation>
        </message>
        <message>
            <source>not printed</source>
            <translation>未打印</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>unknown: look at the tray</source>
            <translation>不知是否打印：请查看出纸盘</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>state (reasons)</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>out of paper</source>
            <translation>缺纸</translation>
        </message>
        <message>
            <source>little paper left</source>
            <translation>纸张将尽</translation>
        </message>
        <message>
            <source>paper jam</source>
            <translation>卡纸</translation>
        </message>
        <message>
            <source>printer offline</source>
            <translation>打印机离线</translation>
        </message>
        <message>
            <source>printer switched off</source>
            <translation>打印机已关机</translation>
        </message>
        <message>
            <source>printer stopped</source>
            <translation>打印机已停止</translation>
        </message>
        <message>
            <source>out of toner</source>
            <translation>缺墨粉</translation>
        </message>
        <message>
            <source>a cover is open</source>
            <translation>盖板未关</translation>
        </message>
        <message>
            <source>the printer does not answer</source>
            <translation>打印机没有应答</translation>
        </message>
        <message>
            <source>cancelled here</source>
            <translation>由本窗口取消</translation>
        </message>
        <message>
            <source>given up by the print system</source>
            <translation>打印系统已放弃</translation>
        </message>
        <message>
            <source>into a file</source>
            <translation>存为文件</translation>
        </message>
        <message>
            <source>handed out</source>
            <translation>已交付</translation>
        </message>
    </context>
    <context>
        <name>RegisterWords</name>
        <message>
            <source>No.</source>
            <translation>登记号</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>Whom</source>
            <translation>被查询主体</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>纸张</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>申请人类型</translation>
        </message>
        <message>
            <source>Visitor</source>
            <translation>来人</translation>
        </message>
        <message>
            <source>For</source>
            <translation>所代表单位</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>证件</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Application matter</source>
            <translation>应用事项</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>案号</translation>
        </message>
        <message>
            <source>Authorisation</source>
            <translation>授权</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>不予受理单</translation>
        </message>
        <message>
            <source>To the subject</source>
            <translation>对主体</translation>
        </message>
        <message>
            <source>not shown: the law restricts it</source>
            <translation>不告知：依法限制</translation>
        </message>
        <message>
            <source>declared as seen by the operator</source>
            <translation>经办人声明已核验</translation>
        </message>
        <message>
            <source>report issued</source>
            <translation>已出具报告</translation>
        </message>
        <message>
            <source>look-up under a matter</source>
            <translation>按应用事项查阅</translation>
        </message>
        <message>
            <source>looked at</source>
            <translation>已查阅</translation>
        </message>
        <message>
            <source>no record found</source>
            <translation>未查到记录</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>不予受理</translation>
        </message>
        <message>
            <source>visitor left</source>
            <translation>申请人放弃</translation>
        </message>
        <message>
            <source>not done</source>
            <translation>未办成</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>public</source>
            <translation>公开信息</translation>
        </message>
        <message>
            <source>authorised</source>
            <translation>授权范围</translation>
        </message>
        <message>
            <source>of the matter</source>
            <translation>应用事项范围</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Asked by</source>
            <translation>提出人</translation>
        </message>
        <message>
            <source>Asked at</source>
            <translation>提出时间</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>void since %1, agreed by %2</source>
            <translation>%1 起作废，由 %2 同意</translation>
        </message>
        <message>
            <source>waits for a second person</source>
            <translation>等待第二人同意</translation>
        </message>
        <message>
            <source>Block</source>
            <translation>号段</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>剩余</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>已用</translation>
        </message>
        <message>
            <source>Reserved</source>
            <translation>领取时间</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>Why it never became a report</source>
            <translation>未成为报告的原因</translation>
        </message>
        <message>
            <source>The program ended while issuing.</source>
            <translation>出具过程中程序中止。</translation>
        </message>
        <message>
            <source>%1 etc.</source>
            <comment>article of a law</comment>
            <translation>%1等</translation>
        </message>
        <message>
            <source>Paper printed</source>
            <translation>打印纸张</translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s)</source>
            <translation>
                <numerusform>%n 张</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::AuthorisationsPage</name>
        <message>
            <source>Authorisations</source>
            <translation>授权</translation>
        </message>
        <message>
            <source>Written authorisations</source>
            <translation>书面授权</translation>
        </message>
        <message>
            <source>Name, code or purpose</source>
            <translation>名称、代码或用途</translation>
        </message>
        <message>
            <source>Search the authorisations</source>
            <translation>查找授权</translation>
        </message>
        <message>
            <source>This authorisation</source>
            <translation>这份授权</translation>
        </message>
        <message>
            <source>Fields of the authorisation</source>
            <translation>授权的各项内容</translation>
        </message>
        <message>
            <source>Every written authorisation registered in this window with its fields and the scan of the paper. One that has expired, was for one use and is used, or was withdrawn cannot be used for a query. Ctrl+F7 registers a new one.</source>
            <translation>本窗口登记的每份书面授权及其扫描件。已过期、一次有效且已使用、已撤回的授权不能用于查询。Ctrl+F7 登记新的授权。</translation>
        </message>
        <message>
            <source>No authorisation yet</source>
            <translation>还没有授权</translation>
        </message>
        <message>
            <source>Who asks about somebody else brings the written authorisation of that subject. Ctrl+F7 registers it here, with a scan of the paper.</source>
            <translation>查询他人信息的须带来信息主体的书面授权。Ctrl+F7 在此登记并留存扫描件。</translation>
        </message>
        <message>
            <source>No authorisation matches</source>
            <translation>没有符合的授权</translation>
        </message>
        <message>
            <source>Clear the field to see all authorisations of this window.</source>
            <translation>清空查找框即显示本窗口的全部授权。</translation>
        </message>
        <message>
            <source>Opening the scan…</source>
            <translation>正在打开扫描件…</translation>
        </message>
        <message>
            <source>The scan cannot be shown.</source>
            <translation>扫描件无法显示。</translation>
        </message>
        <message>
            <source>The scan is kept, but it cannot be shown: the file is not readable as what it says it is.</source>
            <translation>扫描件已留存，但无法显示：文件内容与其类型不符。</translation>
        </message>
        <message>
            <source>Authorisation registered</source>
            <translation>授权已登记</translation>
        </message>
        <message>
            <source>Why is it withdrawn?</source>
            <translation>撤回的理由</translation>
        </message>
        <message>
            <source>Withdraw this authorisation</source>
            <translation>撤回这份授权</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>It cannot be used any more.</source>
            <translation>它不能再使用。</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位无权办理此事。</translation>
        </message>
        <message>
            <source>No authorisation is chosen.</source>
            <translation>没有选择授权。</translation>
        </message>
        <message>
            <source>It has been withdrawn already.</source>
            <translation>它已经撤回。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::BatchForm</name>
        <message>
            <source>I have seen the papers for every line</source>
            <translation>我已核验每一行所需的材料</translation>
        </message>
        <message>
            <source>The batch</source>
            <translation>本批</translation>
        </message>
        <message>
            <source>List of subjects (CSV file)</source>
            <translation>主体清单（CSV 文件）</translation>
        </message>
        <message>
            <source>Folder for the reports</source>
            <translation>报告存放文件夹</translation>
        </message>
        <message>
            <source>List of subjects (CSV with a column of credit codes)</source>
            <translation>主体清单（CSV，须有“统一社会信用代码”或 code 列）</translation>
        </message>
        <message>
            <source>Choose: %1</source>
            <translation>选择：%1</translation>
        </message>
        <message>
            <source>Lists (*.csv *.txt)</source>
            <translation>清单 (*.csv *.txt)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件（*）</translation>
        </message>
        <message>
            <source>Who asks</source>
            <translation>申请人类型</translation>
        </message>
        <message>
            <source>Organisation or organ that asks</source>
            <translation>申请单位（机关）</translation>
        </message>
        <message>
            <source>Its credit code</source>
            <translation>申请单位代码</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Written authorisation</source>
            <translation>书面授权</translation>
        </message>
        <message>
            <source>Code of the application matter</source>
            <translation>应用事项编码</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>案号</translation>
        </message>
        <message>
            <source>none: public information only</source>
            <translation>无：仅公开信息</translation>
        </message>
        <message>
            <source>%1 for %2</source>
            <comment>grantor, grantee</comment>
            <translation>%1 授权 %2</translation>
        </message>
        <message>
            <source>The list of subjects is missing.</source>
            <translation>请选择主体清单。</translation>
        </message>
        <message>
            <source>The folder for the reports is missing.</source>
            <translation>请选择报告存放文件夹。</translation>
        </message>
        <message>
            <source>The organisation that asks is missing.</source>
            <translation>请填写申请单位。</translation>
        </message>
        <message>
            <source>The purpose is missing.</source>
            <translation>请填写用途。</translation>
        </message>
        <message>
            <source>The application matter is missing.</source>
            <translation>请填写应用事项。</translation>
        </message>
        <message>
            <source>The case number is missing.</source>
            <translation>请填写案号。</translation>
        </message>
        <message>
            <source>Declare that the papers were seen: without them no line may be issued.</source>
            <translation>请声明已核验材料：未核验的一行也不能出具。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::BatchPage</name>
        <message>
            <source>Batch</source>
            <translation>批量</translation>
        </message>
        <message>
            <source>Progress of the batch</source>
            <translation>批量进度</translation>
        </message>
        <message>
            <source>Nothing has been started yet.</source>
            <translation>尚未开始。</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Why it failed</source>
            <translation>失败原因</translation>
        </message>
        <message>
            <source>Lines that failed</source>
            <translation>失败的行</translation>
        </message>
        <message>
            <source>Issues one report for each line of a list (CSV in UTF-8 or GB18030 with a column of credit codes) into a folder. A line that fails is listed with its reason and stops none. Stopped, locked or after a crash: the same list with the same form goes on where it stopped, nothing is issued twice. While a batch runs, visitors are served as ever: their reports do not wait behind it.</source>
            <translation>为清单的每一行各出具一份报告到文件夹（CSV，UTF-8 或 GB18030，须有统一社会信用代码列）。失败的行列出原因，不影响其他行。停止、锁定或中断之后，同一清单和同样的填写从停下处继续，不会重复出具。批量进行时照常接待来人，窗口的报告不必排在其后。</translation>
        </message>
        <message>
            <source>Reading the list…</source>
            <translation>正在读取清单…</translation>
        </message>
        <message>
            <source>%1 · %2 a second</source>
            <comment>progress, rate</comment>
            <translation>%1 · 每秒 %2</translation>
        </message>
        <message>
            <source>%1 · %2 left</source>
            <comment>progress, time</comment>
            <translation>%1 · 还需 %2</translation>
        </message>
        <message>
            <source>Nothing was issued.</source>
            <translation>没有出具报告。</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>What was done is kept. The same list with the same form goes on where it stopped.</source>
            <translation>已办的保留。同一清单和同样的填写从停下处继续。</translation>
        </message>
        <message>
            <source>The batch has ended</source>
            <translation>批量已结束</translation>
        </message>
        <message numerus="yes">
            <source>%n report(s) are in the folder.</source>
            <translation>
                <numerusform>文件夹中有 %n 份报告。</numerusform>
            </translation>
        </message>
        <message>
            <source>Failed lines copied</source>
            <translation>失败行已复制</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Start the batch</source>
            <translation>开始批量</translation>
        </message>
        <message>
            <source>A batch is running.</source>
            <translation>批量正在进行。</translation>
        </message>
        <message>
            <source>No batch is running.</source>
            <translation>没有批量在进行。</translation>
        </message>
        <message>
            <source>No line has failed.</source>
            <translation>没有失败的行。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ComparisonPanel</name>
        <message>
            <source>Where</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>What</source>
            <translation>变化</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>之前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>之后</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>Report to compare with</source>
            <translation>用来对比的报告</translation>
        </message>
        <message>
            <source>Compared with</source>
            <translation>对比对象</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>report number, time</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>This window has issued no other report of this subject.</source>
            <translation>本窗口没有出具过该主体的其他报告。</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>gone</source>
            <translation>消失</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>变动</translation>
        </message>
        <message>
            <source>Both reports say the same of the subject.</source>
            <translation>两份报告关于该主体的内容一致。</translation>
        </message>
        <message>
            <source>From %1 to %2: %3 new, %4 gone, %5 changed.</source>
            <translation>从 %1 到 %2：新增 %3，消失 %4，变动 %5。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::EvidenceView</name>
        <message>
            <source>Scanned authorisation</source>
            <translation>授权书扫描件</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::FilterBar</name>
        <message>
            <source>Kind of applicant</source>
            <translation>申请人类型</translation>
        </message>
        <message>
            <source>Every applicant</source>
            <translation>全部申请人</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Every result</source>
            <translation>全部结果</translation>
        </message>
        <message>
            <source>Kind of paper</source>
            <translation>文书种类</translation>
        </message>
        <message>
            <source>Every paper</source>
            <translation>全部文书</translation>
        </message>
        <message>
            <source>From day (year-month-day)</source>
            <translation>起始日期（年-月-日）</translation>
        </message>
        <message>
            <source>from, e.g. 2026-01-31</source>
            <translation>起始，例：2026-01-31</translation>
        </message>
        <message>
            <source>Until day (year-month-day)</source>
            <translation>截止日期（年-月-日）</translation>
        </message>
        <message>
            <source>until, e.g. 2026-01-31</source>
            <translation>截止，例：2026-01-31</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>Name, code or number</source>
            <translation>名称、代码或编号</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::PrintPanel</name>
        <message>
            <source>Copies of this report</source>
            <translation>本报告的各份</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>打印机</translation>
        </message>
        <message>
            <source>No printer answers</source>
            <translation>没有打印机应答</translation>
        </message>
        <message>
            <source>Look at the printer and the print system, then press Print again.</source>
            <translation>请检查打印机和打印系统，然后再按“打印”。</translation>
        </message>
        <message>
            <source>Why is it printed again?</source>
            <translation>再次打印的理由</translation>
        </message>
        <message>
            <source>Print another copy</source>
            <translation>再打印一份</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位无权办理此事。</translation>
        </message>
        <message>
            <source>No job of this report is open.</source>
            <translation>本报告没有未完成的打印任务。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::QueriesPanel</name>
        <message>
            <source>Register of queries</source>
            <translation>查询登记</translation>
        </message>
        <message>
            <source>This entry</source>
            <translation>这笔登记</translation>
        </message>
        <message>
            <source>Fields of the entry</source>
            <translation>登记的各项内容</translation>
        </message>
        <message>
            <source>No query matches</source>
            <translation>没有符合的登记</translation>
        </message>
        <message>
            <source>Widen the filter above to see more of the register.</source>
            <translation>放宽上方的筛选可看到更多登记。</translation>
        </message>
        <message>
            <source>No query yet</source>
            <translation>还没有登记</translation>
        </message>
        <message>
            <source>Every request at this window is written here: who asked about whom, why, on what basis, and what came of it.</source>
            <translation>本窗口的每次申请都登记在此：谁查询谁、用途、依据和结果。</translation>
        </message>
        <message>
            <source>All queries about %1 at this window: %2</source>
            <translation>本窗口关于 %1 的全部查询：%2 笔</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::AskLine</name>
        <message>
            <source>Leave it</source>
            <translation>不办了</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ReasonLine</name>
        <message>
            <source>Say why.</source>
            <translation>请写明理由。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::RegisterPage</name>
        <message>
            <source>Register of queries</source>
            <translation>查询登记</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>本页各部分</translation>
        </message>
        <message>
            <source>Queries</source>
            <translation>查询</translation>
        </message>
        <message>
            <source>Daily sheet</source>
            <translation>日报表</translation>
        </message>
        <message>
            <source>Voids and numbers</source>
            <translation>作废与编号</translation>
        </message>
        <message>
            <source>Every request at this window: who asked about whom, why, on what basis, what came of it and how many sheets were printed. The sheet of a day is printed and signed. A spoilt report is voided by two people: one asks with a reason, another agrees. Report numbers are reserved from the platform; one that never became a report stands there with its reason.</source>
            <translation>本窗口的每次申请：谁查询谁、用途、依据、结果和打印纸张数。日报表打印后签名。作废一张报告须两人办理：一人说明理由提出，另一人同意。报告编号由平台预留；未成为报告的编号连同原因列在此处。</translation>
        </message>
        <message>
            <source>Choose an entry under Queries first.</source>
            <translation>请先在“查询”中选择一笔。</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位无权办理此事。</translation>
        </message>
        <message>
            <source>No report was issued for this entry.</source>
            <translation>这笔登记没有出具报告。</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>返回登记表</translation>
        </message>
        <message>
            <source>Queries about this subject</source>
            <translation>该主体的查询记录</translation>
        </message>
        <message>
            <source>Choose an entry about an organisation.</source>
            <translation>请选择一笔关于单位的登记。</translation>
        </message>
        <message>
            <source>Export the register</source>
            <translation>导出登记表</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV 文件 (*.csv)</translation>
        </message>
        <message>
            <source>Exported as filtered</source>
            <translation>已按筛选导出</translation>
        </message>
        <message>
            <source>Ask to void this report</source>
            <translation>提出作废这张报告</translation>
        </message>
        <message>
            <source>Asked to void it</source>
            <translation>已提出作废</translation>
        </message>
        <message>
            <source>It is void when a second person has agreed.</source>
            <translation>第二人同意后作废。</translation>
        </message>
        <message>
            <source>It has been asked already</source>
            <translation>已经提出过作废</translation>
        </message>
        <message>
            <source>Why is %1 about %2 void?</source>
            <comment>number, subject</comment>
            <translation>作废 %1（%2）的理由</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::SheetPanel</name>
        <message>
            <source>Day of the sheet (year-month-day)</source>
            <translation>日报表日期（年-月-日）</translation>
        </message>
        <message>
            <source>Printer of the sheet</source>
            <translation>日报表的打印机</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>A date is written year-month-day, as in 2026-11-23.</source>
            <translation>日期写作年-月-日，例如 2026-11-23。</translation>
        </message>
        <message>
            <source>No sheet is shown.</source>
            <translation>没有显示日报表。</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位无权办理此事。</translation>
        </message>
        <message>
            <source>Look at the printer and the print system, or save the sheet.</source>
            <translation>请检查打印机和打印系统，或保存日报表。</translation>
        </message>
        <message>
            <source>The print system has taken the sheet</source>
            <translation>打印系统已接收日报表</translation>
        </message>
        <message>
            <source>Save the daily sheet</source>
            <translation>保存日报表</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::VoidsPanel</name>
        <message>
            <source>Requests to void</source>
            <translation>作废申请</translation>
        </message>
        <message>
            <source>Blocks of report numbers</source>
            <translation>报告编号号段</translation>
        </message>
        <message>
            <source>Numbers that never became a report</source>
            <translation>未成为报告的编号</translation>
        </message>
        <message>
            <source>%1 report numbers left, the first block valid until %2</source>
            <translation>剩余报告编号 %1 个，最早的号段有效期至 %2</translation>
        </message>
        <message>
            <source>No report number is left here</source>
            <translation>本窗口已没有报告编号</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位无权办理此事。</translation>
        </message>
        <message>
            <source>No request is chosen.</source>
            <translation>没有选择作废申请。</translation>
        </message>
        <message>
            <source>It has been voided.</source>
            <translation>它已经作废。</translation>
        </message>
        <message>
            <source>You asked for it: another person has to agree.</source>
            <translation>由您提出，须由另一人同意。</translation>
        </message>
        <message>
            <source>The platform is told as soon as it can be reached.</source>
            <translation>连上平台后即告知平台。</translation>
        </message>
        <message>
            <source>Voided: %1 about %2</source>
            <comment>number, subject</comment>
            <translation>已作废：%1（%2）</translation>
        </message>
        <message>
            <source>%1 about %2, because: %3</source>
            <comment>number, subject, reason</comment>
            <translation>%1（%2），理由：%3</translation>
        </message>
    </context>
    <context>
        <name>ClassChanges</name>
        <message>
            <source>It were revoked</source>
            <translation>假设已撤销</translation>
        </message>
        <message>
            <source>It were under objection</source>
            <translation>假设处于异议处理中</translation>
        </message>
        <message>
            <source>It had never been there</source>
            <translation>假设没有这条信息</translation>
        </message>
        <message>
            <source>Decided on another day…</source>
            <translation>假设决定日期为…</translation>
        </message>
        <message>
            <source>The act ended on another day…</source>
            <translation>假设行为终止日期为…</translation>
        </message>
        <message>
            <source>repaired</source>
            <translation>已修复</translation>
        </message>
        <message>
            <source>revoked</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>neither repaired nor revoked</source>
            <translation>既未修复也未撤销</translation>
        </message>
        <message>
            <source>not there</source>
            <translation>没有这条信息</translation>
        </message>
        <message>
            <source>under objection</source>
            <translation>异议处理中</translation>
        </message>
        <message>
            <source>not under objection</source>
            <translation>不在异议处理中</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>field, value</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>decided %1</source>
            <translation>%1 决定</translation>
        </message>
        <message>
            <source>the act has not ended</source>
            <translation>行为尚未终止</translation>
        </message>
        <message>
            <source>act ended %1</source>
            <translation>行为终止于 %1</translation>
        </message>
        <message>
            <source>severity or procedure: %1</source>
            <translation>失信程度或程序：%1</translation>
        </message>
        <message>
            <source>another day: %1</source>
            <translation>日期改为 %1</translation>
        </message>
        <message>
            <source>A new record: %1</source>
            <translation>新增信息：%1</translation>
        </message>
        <message>
            <source>Record %1</source>
            <translation>信息 %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>record, change</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>not classed</source>
            <translation>不分类</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>分类日</translation>
        </message>
        <message>
            <source>holds</source>
            <translation>成立</translation>
        </message>
        <message>
            <source>does not hold</source>
            <translation>不成立</translation>
        </message>
        <message>
            <source>Holds by time alone</source>
            <translation>仅随时间不变</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>自 %1 起</translation>
        </message>
    </context>
    <context>
        <name>ClassText</name>
        <message>
            <source>Credit-risk class</source>
            <translation>信用风险分类</translation>
        </message>
        <message>
            <source>Public-credit evaluation</source>
            <translation>公共信用综合评价</translation>
        </message>
        <message>
            <source>For allocating supervision inside the department. It is not an evaluation of credit and is never printed for the subject.</source>
            <translation>供部门内部配置监管资源，不是信用评价，不向主体打印。</translation>
        </message>
        <message>
            <source>Computed here for supervision inside the department. It is another scale than the risk class, and is never printed for the subject.</source>
            <translation>本机按规则计算，供部门内部监管参考；与信用风险分类是两套等级，不混用，不向主体打印。</translation>
        </message>
        <message>
            <source>Not classed by this scale</source>
            <translation>不适用本分类</translation>
        </message>
        <message>
            <source>no value</source>
            <translation>无数值</translation>
        </message>
        <message>
            <source>%1 ten thousand yuan</source>
            <translation>%1 万元</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n 年</numerusform>
            </translation>
        </message>
        <message>
            <source>at least %1, less than %2</source>
            <translation>不少于 %1、少于 %2</translation>
        </message>
        <message>
            <source>at least %1</source>
            <translation>不少于 %1</translation>
        </message>
        <message>
            <source>less than %1</source>
            <translation>少于 %1</translation>
        </message>
        <message>
            <source>always</source>
            <translation>总是</translation>
        </message>
        <message>
            <source>%1: %2 points</source>
            <comment>condition, points</comment>
            <translation>%1：%2 分</translation>
        </message>
        <message>
            <source>%1 points for each</source>
            <translation>每个 %1 分</translation>
        </message>
        <message>
            <source>%1, %2 at most</source>
            <comment>points for each, limit</comment>
            <translation>%1，最多 %2 分</translation>
        </message>
        <message>
            <source>at best %1</source>
            <translation>最好为 %1</translation>
        </message>
        <message>
            <source>at worst %1</source>
            <translation>最差为 %1</translation>
        </message>
        <message>
            <source>does not count: %1</source>
            <translation>不计：%1</translation>
        </message>
        <message>
            <source>counts until %1</source>
            <translation>计入至 %1</translation>
        </message>
        <message>
            <source>counts</source>
            <translation>计入</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>登记状态</translation>
        </message>
        <message>
            <source>Kind of organisation</source>
            <translation>主体类型</translation>
        </message>
        <message>
            <source>Sector</source>
            <translation>行业</translation>
        </message>
        <message>
            <source>District</source>
            <translation>区</translation>
        </message>
        <message>
            <source>Founded</source>
            <translation>成立日期</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>未载明</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>member of an organisation, what is stated</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>至 %1</translation>
        </message>
        <message>
            <source>without end</source>
            <translation>一直不变</translation>
        </message>
    </context>
    <context>
        <name>ClassThresholds</name>
        <message>
            <source>Grade</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>From points</source>
            <translation>起点分</translation>
        </message>
        <message>
            <source>The subject</source>
            <translation>该主体</translation>
        </message>
        <message>
            <source>is here with %1</source>
            <translation>现为此等级，%1 分</translation>
        </message>
        <message>
            <source>would be here with %1</source>
            <translation>假设为此等级，%1 分</translation>
        </message>
        <message>
            <source>%1 short of it</source>
            <translation>还差 %1 分</translation>
        </message>
        <message>
            <source>by points alone</source>
            <translation>仅按得分</translation>
        </message>
        <message>
            <source>below</source>
            <translation>其余</translation>
        </message>
    </context>
    <context>
        <name>ClassTree</name>
        <message>
            <source>What made the class</source>
            <translation>分类由来</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Value then</source>
            <translation>假设数值</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Points then</source>
            <translation>假设得分</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Does not apply</source>
            <translation>不适用的条目</translation>
        </message>
        <message>
            <source>Base points</source>
            <translation>基础分</translation>
        </message>
        <message>
            <source>by points alone: %1</source>
            <translation>仅按得分：%1</translation>
        </message>
        <message>
            <source>Points together</source>
            <translation>得分合计</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>holds already</source>
            <translation>已满足</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>condition, effect</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>not classed</source>
            <translation>不分类</translation>
        </message>
        <message>
            <source>no such record</source>
            <translation>没有此类信息</translation>
        </message>
        <message>
            <source>only then: %1</source>
            <translation>仅假设时：%1</translation>
        </message>
        <message>
            <source>then no longer here</source>
            <translation>假设时不再存在</translation>
        </message>
        <message>
            <source>then %1</source>
            <translation>假设时%1</translation>
        </message>
        <message>
            <source>a line of the rule set of that day</source>
            <translation>该日规则的条目</translation>
        </message>
        <message>
            <source>not public, needs a matter</source>
            <translation>不公开，须凭事项查看</translation>
        </message>
    </context>
    <context>
        <name>RuleFaults</name>
        <message>
            <source>The text is not JSON from here on</source>
            <translation>从这里起不是 JSON 文本</translation>
        </message>
        <message>
            <source>Something else is expected here: text, number, list or yes/no</source>
            <translation>这里应为另一种类型（文本、数字、列表或是否）</translation>
        </message>
        <message>
            <source>This is missing</source>
            <translation>缺少这一项</translation>
        </message>
        <message>
            <source>Nothing of this name belongs here</source>
            <translation>这里没有这个名称的项</translation>
        </message>
        <message>
            <source>This stands twice</source>
            <translation>这一项重复</translation>
        </message>
        <message>
            <source>This id stands twice</source>
            <translation>这个标识重复</translation>
        </message>
        <message>
            <source>This cannot be an id</source>
            <translation>这不能作标识</translation>
        </message>
        <message>
            <source>This is not a day</source>
            <translation>这不是日期</translation>
        </message>
        <message>
            <source>The last day lies before the first</source>
            <translation>末日早于首日</translation>
        </message>
        <message>
            <source>This number is outside what is possible here</source>
            <translation>这个数字超出允许范围</translation>
        </message>
        <message>
            <source>This must not be empty</source>
            <translation>这一项不能为空</translation>
        </message>
        <message>
            <source>This is not asked of an organisation</source>
            <translation>主体没有这一项</translation>
        </message>
        <message>
            <source>This value does not exist</source>
            <translation>没有这个取值</translation>
        </message>
        <message>
            <source>Nothing uses this input</source>
            <translation>没有条目使用这个输入项</translation>
        </message>
        <message>
            <source>This field is about a person and may not be used</source>
            <translation>这个字段涉及个人，不得使用</translation>
        </message>
        <message>
            <source>No points can lead to this grade</source>
            <translation>没有得分能落入这个等级</translation>
        </message>
        <message>
            <source>Repaired and revoked records never count</source>
            <translation>已修复、已撤销的信息一律不计</translation>
        </message>
        <message>
            <source>The window is stated twice</source>
            <translation>计算期限写了两次</translation>
        </message>
        <message>
            <source>There is no input of this id</source>
            <translation>没有这个标识的输入项</translation>
        </message>
        <message>
            <source>There is no grade of this id</source>
            <translation>没有这个标识的等级</translation>
        </message>
        <message>
            <source>There is no such kind of record</source>
            <translation>没有这个信息类别</translation>
        </message>
        <message>
            <source>This kind of record has no such field</source>
            <translation>这个信息类别没有此字段</translation>
        </message>
        <message>
            <source>There is no such measure</source>
            <translation>没有这种计量方式</translation>
        </message>
        <message>
            <source>There is no such severity</source>
            <translation>没有这种失信程度</translation>
        </message>
        <message>
            <source>There is no such procedure</source>
            <translation>没有这种程序</translation>
        </message>
        <message>
            <source>The subject has no such record</source>
            <translation>该主体没有这条信息</translation>
        </message>
        <message>
            <source>A record has no such state</source>
            <translation>信息没有这种状态</translation>
        </message>
        <message>
            <source>This input is made of itself</source>
            <translation>输入项之间循环引用</translation>
        </message>
        <message>
            <source>An input of this unit cannot be used so</source>
            <translation>这个单位的输入项不能这样使用</translation>
        </message>
        <message>
            <source>A scale needs at least two grades</source>
            <translation>至少要有两个等级</translation>
        </message>
        <message>
            <source>A grade has no threshold</source>
            <translation>有等级缺少分数线</translation>
        </message>
        <message>
            <source>A grade has two thresholds</source>
            <translation>有等级有两条分数线</translation>
        </message>
        <message>
            <source>The thresholds do not fall from the best grade to the worst</source>
            <translation>分数线没有从最好到最差依次降低</translation>
        </message>
        <message>
            <source>The worst grade takes all points below and has no threshold</source>
            <translation>最差等级包括其余全部得分，不设分数线</translation>
        </message>
        <message>
            <source>The condition is missing</source>
            <translation>缺少条件</translation>
        </message>
        <message>
            <source>No value can meet this condition</source>
            <translation>没有数值能满足这个条件</translation>
        </message>
        <message>
            <source>A line needs points, or points for each</source>
            <translation>条目须有分值，或每个的分值</translation>
        </message>
        <message>
            <source>A line without points says nothing</source>
            <translation>没有分值的条目没有意义</translation>
        </message>
        <message>
            <source>Points for each need a limit</source>
            <translation>按个计分须有上限</translation>
        </message>
        <message>
            <source>A cap holds a grade at best or at worst</source>
            <translation>封顶须说明最好或最差等级</translation>
        </message>
        <message>
            <source>This changes nothing</source>
            <translation>这没有改变什么</translation>
        </message>
        <message>
            <source>There are too many inputs</source>
            <translation>输入项过多</translation>
        </message>
        <message>
            <source>Its days overlap those of another rule set of this scale</source>
            <translation>有效日期与同一分类的另一规则重叠</translation>
        </message>
        <message>
            <source>Between it and another rule set of this scale some days have none</source>
            <translation>与同一分类的另一规则之间有空档</translation>
        </message>
        <message>
            <source>Another rule set has this id</source>
            <translation>另一规则已用这个标识</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>行</translation>
        </message>
        <message>
            <source>What is wrong there</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>This cannot be used here</source>
            <translation>这里不能这样写</translation>
        </message>
        <message>
            <source>whole</source>
            <translation>全文</translation>
        </message>
        <message>
            <source>A rule set cannot come into force on a past day</source>
            <translation>规则不能从过去的日期起生效</translation>
        </message>
        <message>
            <source>There is no such scale</source>
            <translation>没有这个分类体系</translation>
        </message>
        <message>
            <source>A rule set of this id has been adopted before</source>
            <translation>此编号的规则已经采用过</translation>
        </message>
        <message>
            <source>After its last day this scale would have no rule set</source>
            <translation>终止日之后该分类体系将没有规则</translation>
        </message>
        <message>
            <source>The reason is missing</source>
            <translation>缺少理由</translation>
        </message>
        <message>
            <source>A yearly plan is in force within its year</source>
            <translation>年度计划的施行期应在该年度之内</translation>
        </message>
        <message>
            <source>Strata begin with the class, because ratios belong to classes</source>
            <translation>分层须先按分类，因为比例按分类确定</translation>
        </message>
        <message>
            <source>A class with ratio 0 is not drawn, so not even one of it is</source>
            <translation>比例为零的类不抽取，一户也不抽</translation>
        </message>
        <message>
            <source>There are too many of these</source>
            <translation>数量过多</translation>
        </message>
        <message>
            <source>There is no such officer</source>
            <translation>名录中没有该检查人员</translation>
        </message>
        <message>
            <source>This is no unified social credit code</source>
            <translation>这不是统一社会信用代码</translation>
        </message>
    </context>
    <context>
        <name>RuleText</name>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>作用</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>further notice</source>
            <translation>另行规定</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>分类</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>有效期</translation>
        </message>
        <message>
            <source>from %1 until %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>Base points</source>
            <translation>基础分</translation>
        </message>
        <message>
            <source>Records under objection</source>
            <translation>异议处理中的信息</translation>
        </message>
        <message>
            <source>count meanwhile, with a remark</source>
            <translation>仍计入并标注</translation>
        </message>
        <message>
            <source>do not count meanwhile</source>
            <translation>暂不计入</translation>
        </message>
        <message>
            <source>SHA-256 of the text</source>
            <translation>文本的 SHA-256</translation>
        </message>
        <message>
            <source>%1, version %2</source>
            <translation>%1，版本 %2</translation>
        </message>
        <message>
            <source>from %1 points</source>
            <translation>%1 分起</translation>
        </message>
        <message>
            <source>below</source>
            <translation>其余</translation>
        </message>
        <message>
            <source>Grades</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>计分条目</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>condition, effect</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Caps</source>
            <translation>封顶与保底</translation>
        </message>
        <message>
            <source>not classed</source>
            <translation>不分类</translation>
        </message>
        <message>
            <source>Exclusions</source>
            <translation>不分类的情形</translation>
        </message>
        <message>
            <source>minor</source>
            <translation>轻微</translation>
        </message>
        <message>
            <source>general</source>
            <comment>severity</comment>
            <translation>一般</translation>
        </message>
        <message>
            <source>severe</source>
            <translation>严重</translation>
        </message>
        <message>
            <source>no severity stated</source>
            <translation>未载明程度</translation>
        </message>
        <message>
            <source>severity %1</source>
            <translation>程度%1</translation>
        </message>
        <message>
            <source>summary procedure</source>
            <translation>简易程序</translation>
        </message>
        <message>
            <source>general procedure</source>
            <translation>一般程序</translation>
        </message>
        <message>
            <source>no procedure stated</source>
            <translation>未载明程序</translation>
        </message>
        <message>
            <source>%1 is none of: %2</source>
            <translation>%1不属于：%2</translation>
        </message>
        <message>
            <source>%1 is one of: %2</source>
            <translation>%1属于：%2</translation>
        </message>
        <message numerus="yes">
            <source>within %n month(s) of the end of the act</source>
            <translation>
                <numerusform>行为终止后 %n 个月内</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>within %n month(s) of the decision</source>
            <translation>
                <numerusform>决定后 %n 个月内</numerusform>
            </translation>
        </message>
        <message>
            <source>Number of records: %1</source>
            <translation>信息条数：%1</translation>
        </message>
        <message>
            <source>Sum of %1 over: %2</source>
            <translation>%1合计：%2</translation>
        </message>
        <message>
            <source>Days since the newest of: %1</source>
            <translation>距最近一条的天数：%1</translation>
        </message>
        <message>
            <source>Full years since the organisation was founded</source>
            <translation>成立满几年</translation>
        </message>
        <message>
            <source>Sum of: %1</source>
            <translation>合计：%1</translation>
        </message>
        <message>
            <source>The largest of: %1</source>
            <translation>取最大：%1</translation>
        </message>
        <message>
            <source>proposed</source>
            <translation>已提议</translation>
        </message>
        <message>
            <source>adopted</source>
            <translation>已采用</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>draft, back-tested</source>
            <translation>草案，已回测</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>草案</translation>
        </message>
        <message>
            <source>Made by %1 at %2.</source>
            <translation>%2 由%1载入。</translation>
        </message>
        <message>
            <source>Proposed by %1 at %2.</source>
            <translation>%2 由%1提议。</translation>
        </message>
        <message>
            <source>Agreed by %1 at %2.</source>
            <translation>%2 由%1同意。</translation>
        </message>
        <message>
            <source>Withdrawn by %1 at %2.</source>
            <translation>%2 由%1撤回。</translation>
        </message>
        <message>
            <source>Next: propose it.</source>
            <translation>下一步：提议采用。</translation>
        </message>
        <message>
            <source>Next: a back-test of exactly this text.</source>
            <translation>下一步：对这份文本回测。</translation>
        </message>
        <message>
            <source>Next: a second person agrees. Until then the one in force stays.</source>
            <translation>下一步：由另一人同意；在此之前，现行规则不变。</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>现行有效</translation>
        </message>
        <message>
            <source>not in force</source>
            <translation>未在有效期</translation>
        </message>
        <message>
            <source>From %1 until %2.</source>
            <translation>%1 至 %2。</translation>
        </message>
        <message>
            <source>From %1, open.</source>
            <translation>%1 起，未定终止日。</translation>
        </message>
        <message>
            <source>It came with the program.</source>
            <translation>随程序提供。</translation>
        </message>
        <message>
            <source>Adopted here by %1.</source>
            <translation>由%1在本机采用。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ClassHead</name>
        <message>
            <source>Points</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Classed for</source>
            <translation>分类日</translation>
        </message>
        <message>
            <source>Holds by time alone</source>
            <translation>仅随时间不变</translation>
        </message>
        <message>
            <source>Rule set</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Data as of</source>
            <translation>数据截至</translation>
        </message>
        <message>
            <source>%1, which alone is %2</source>
            <translation>%1（仅按得分为 %2）</translation>
        </message>
        <message>
            <source>version %1</source>
            <translation>版本 %1</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ClassPage</name>
        <message>
            <source>As it is</source>
            <translation>现状</translation>
        </message>
        <message>
            <source>What if: tried on a copy, not stored</source>
            <translation>假设：在副本上试算，不保存</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>分类</translation>
        </message>
        <message>
            <source>What made the class</source>
            <translation>分类由来</translation>
        </message>
        <message>
            <source>Beside the class</source>
            <translation>分类旁</translation>
        </message>
        <message>
            <source>Grades and the points they begin at</source>
            <translation>等级与起点分</translation>
        </message>
        <message>
            <source>Thresholds</source>
            <translation>分数线</translation>
        </message>
        <message>
            <source>What if</source>
            <translation>假设</translation>
        </message>
        <message>
            <source>Way out</source>
            <translation>改善路径</translation>
        </message>
        <message>
            <source>This is not a day</source>
            <translation>这不是日期</translation>
        </message>
        <message>
            <source>Write it as 2026-11-23, or leave it empty for today.</source>
            <translation>请写成 2026-11-23，或留空表示今天。</translation>
        </message>
        <message>
            <source>The grade stands at the top; below it are the lines that made it, each with what it counts and the records behind that. Right and Left open and fold a line, Enter on a record opens the file at that record. Ctrl+I tries a change of the chosen record on a copy, F11 looks for the shortest way to a better grade, F12 goes back to what is. A class is internal: it is on no report and in no public export.</source>
            <translation>上方是等级，下方是得出等级的条目，每条列出计了什么以及背后的信息。左右方向键展开和收起，在信息行按回车打开档案中的这条信息。Ctrl+I 在副本上试改所选信息，F11 查找到更好等级的最短路径，F12 回到现状。分类仅供内部使用，不印入任何报告，也不对外导出。</translation>
        </message>
        <message>
            <source>Classing the subject…</source>
            <translation>正在分类…</translation>
        </message>
        <message>
            <source>The subject is still being classed.</source>
            <translation>正在分类，请稍候。</translation>
        </message>
        <message>
            <source>There is no class to show</source>
            <translation>没有可显示的分类</translation>
        </message>
        <message>
            <source>The subject is not among the data of this window, or no rule set of this scale is in force today.</source>
            <translation>本窗口的数据中没有该主体，或今天没有这一分类的有效规则。</translation>
        </message>
        <message>
            <source>There is no class to show.</source>
            <translation>没有可显示的分类。</translation>
        </message>
        <message>
            <source>%1 · class</source>
            <comment>name of an organisation</comment>
            <translation>%1 · 分类</translation>
        </message>
        <message>
            <source>Choose a record among the lines first.</source>
            <translation>请先在条目中选择一条信息。</translation>
        </message>
        <message>
            <source>This record is only tried</source>
            <translation>这条信息只是假设</translation>
        </message>
        <message>
            <source>It is not in the subject’s file.</source>
            <translation>主体档案中没有它。</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>试算</translation>
        </message>
        <message>
            <source>Write it as 2026-11-23.</source>
            <translation>请写成 2026-11-23。</translation>
        </message>
        <message>
            <source>Try a list of changes</source>
            <translation>试算变更清单</translation>
        </message>
        <message>
            <source>Lists of changes (*.json)</source>
            <translation>变更清单 (*.json)</translation>
        </message>
        <message>
            <source>The list of changes has mistakes</source>
            <translation>变更清单有错误</translation>
        </message>
        <message>
            <source>Nothing of it is tried. The mistakes stand on the right, each with its line.</source>
            <translation>清单未试算。右侧逐条列出错误及其所在行。</translation>
        </message>
        <message numerus="yes">
            <source>%n of these records are not public: they count here, and what they say is opened only under a matter of your organ</source>
            <translation>
                <numerusform>其中 %n 条记录不公开：计入此处，内容须凭本机关事项查看</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ClassWayPanel</name>
        <message>
            <source>Earliest</source>
            <translation>最早日期</translation>
        </message>
        <message>
            <source>Step and basis</source>
            <translation>步骤与依据</translation>
        </message>
        <message>
            <source>Steps of the way out</source>
            <translation>改善路径的步骤</translation>
        </message>
        <message>
            <source>Grade to reach</source>
            <translation>目标等级</translation>
        </message>
        <message>
            <source>The next better grade</source>
            <translation>高一等级</translation>
        </message>
        <message>
            <source>The smallest set of lawful changes and the earliest day. F11 looks for it.</source>
            <translation>依法可行的最少步骤与最早日期。按 F11 查找。</translation>
        </message>
        <message>
            <source>No way has been looked for yet.</source>
            <translation>尚未查找路径。</translation>
        </message>
        <message>
            <source>Looking for the shortest way…</source>
            <translation>正在查找最短路径…</translation>
        </message>
        <message numerus="yes">
            <source>%1 on %2 at the earliest, with %n step(s).</source>
            <translation>
                <numerusform>最早 %2 达到 %1，共 %n 步。</numerusform>
            </translation>
        </message>
        <message>
            <source>No lawful set of changes reaches a better grade: what stands in the way is not the subject’s to change.</source>
            <translation>没有依法可行的路径达到更好的等级：阻碍因素不是主体可以改变的。</translation>
        </message>
        <message>
            <source>No lawful set of changes reaches %1: what stands in the way is not the subject’s to change.</source>
            <translation>没有依法可行的路径达到 %1：阻碍因素不是主体可以改变的。</translation>
        </message>
        <message>
            <source>The subject is there already.</source>
            <translation>该主体已在此等级。</translation>
        </message>
        <message>
            <source>The subject is not classed by this scale, so there is no way to look for.</source>
            <translation>该主体不适用本分类，无需查找路径。</translation>
        </message>
        <message>
            <source>There are too many combinations to search all of them, so no way is given: one that is not the shortest would be wrong. Try changes as a what-if.</source>
            <translation>组合过多，无法全部查找，因此不给出路径，以免给出不是最短的路径。可用假设试算。</translation>
        </message>
        <message>
            <source>Basis: %1</source>
            <translation>依据：%1</translation>
        </message>
        <message>
            <source>There is no way to try.</source>
            <translation>没有可试算的路径。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ClassWhatIfPanel</name>
        <message>
            <source>Tried on a copy</source>
            <translation>在副本上试改</translation>
        </message>
        <message>
            <source>Changes that are tried</source>
            <translation>试改的内容</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>变化项</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>现状</translation>
        </message>
        <message>
            <source>What if</source>
            <translation>假设</translation>
        </message>
        <message>
            <source>What the changes would change</source>
            <translation>试改引起的变化</translation>
        </message>
        <message>
            <source>Mistakes in the list of changes</source>
            <translation>变更清单的错误</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Classed for the day (year-month-day)</source>
            <translation>分类日（年-月-日）</translation>
        </message>
        <message>
            <source>Day to class for</source>
            <translation>分类日</translation>
        </message>
        <message>
            <source>Choose a record on the left and change it with Ctrl+I, choose a day, or try the way out. It is tried on a copy; nothing is stored.</source>
            <translation>在左侧选择信息后按 Ctrl+I 试改，或选择日期，或试算改善路径。均在副本上进行，不保存。</translation>
        </message>
        <message>
            <source>Tried on a copy; nothing is stored. Delete takes one change back.</source>
            <translation>在副本上试算，不保存。按 Delete 取消所选的一项。</translation>
        </message>
        <message>
            <source>Nothing is tried.</source>
            <translation>没有试改。</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>没有可撤销的步骤。</translation>
        </message>
        <message>
            <source>Nothing would be another one. Tried on a copy; nothing is stored.</source>
            <translation>结果没有变化。在副本上试算，不保存。</translation>
        </message>
        <message>
            <source>The list of changes was not taken: nothing of it is tried.</source>
            <translation>变更清单未采用，没有试算。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::RuleBackTestView</name>
        <message>
            <source>Progress of the back-test</source>
            <translation>回测进度</translation>
        </message>
        <message>
            <source>Moves by</source>
            <translation>变动分布</translation>
        </message>
        <message>
            <source>Districts</source>
            <translation>各区</translation>
        </message>
        <message>
            <source>Sectors</source>
            <translation>各行业</translation>
        </message>
        <message>
            <source>Sizes</source>
            <translation>注册资本</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>From</source>
            <translation>原等级</translation>
        </message>
        <message>
            <source>To</source>
            <translation>新等级</translation>
        </message>
        <message>
            <source>Organisations that would move furthest</source>
            <translation>变动最大的主体</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>举例</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>主体（户）</translation>
        </message>
        <message>
            <source>Better</source>
            <translation>变好（户）</translation>
        </message>
        <message>
            <source>Worse</source>
            <translation>变差（户）</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>变动（户）</translation>
        </message>
        <message>
            <source>Back-test: %1 of %2 organisations</source>
            <translation>回测：%1 / %2 户</translation>
        </message>
        <message>
            <source>The back-test is under way…</source>
            <translation>正在回测…</translation>
        </message>
        <message>
            <source>For %1: of %2 organisations %3 would move, %4 to a better grade and %5 to a worse one.</source>
            <translation>按 %1：共 %2 户，其中 %3 户变动，变好 %4 户，变差 %5 户。</translation>
        </message>
        <message>
            <source>not classed</source>
            <translation>不分类</translation>
        </message>
        <message>
            <source>Now, and by the draft</source>
            <translation>现行 → 草案（户）</translation>
        </message>
        <message>
            <source>From the grade at the left to the grade at the top</source>
            <translation>从左侧等级变为上方等级</translation>
        </message>
        <message>
            <source>now %1</source>
            <translation>现为 %1</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>未载明</translation>
        </message>
        <message>
            <source>%1 ten thousand yuan and more</source>
            <translation>%1 万元以上</translation>
        </message>
        <message>
            <source>%1 to %2 ten thousand yuan</source>
            <translation>%1 至 %2 万元</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::RuleSetsPage</name>
        <message>
            <source>Load a draft of a rule set</source>
            <translation>载入规则草案</translation>
        </message>
        <message>
            <source>Rule sets (*.json)</source>
            <translation>分类规则 (*.json)</translation>
        </message>
        <message>
            <source>Mistakes</source>
            <translation>错误</translation>
        </message>
        <message numerus="yes">
            <source>%1 was not taken: %n mistake(s)</source>
            <translation>
                <numerusform>%1 未采用：有 %n 处错误</numerusform>
            </translation>
        </message>
        <message>
            <source>Each stands below with its line. The rule set in force stays.</source>
            <translation>下面逐条列出错误及其所在行。现行规则不变。</translation>
        </message>
        <message>
            <source>This text has been back-tested before. Run it again to see its figures for today’s data.</source>
            <translation>这份文本已回测过。再次回测可看到按今天数据的结果。</translation>
        </message>
        <message>
            <source>A back-test classes every organisation here by this text and by the one in force, and shows who would move. Nothing is changed by it.</source>
            <translation>回测按这份文本和现行规则分别对本机全部主体分类，列出谁会变动。不改变任何数据。</translation>
        </message>
        <message>
            <source>The back-test has ended</source>
            <translation>回测完成</translation>
        </message>
        <message numerus="yes">
            <source>%n organisation(s) would move.</source>
            <translation>
                <numerusform>%n 户会变动。</numerusform>
            </translation>
        </message>
        <message>
            <source>Back-test stopped</source>
            <translation>回测已停止</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>没有改变任何数据。</translation>
        </message>
        <message>
            <source>Two people adopt a rule set</source>
            <translation>采用规则须由两人办理</translation>
        </message>
        <message>
            <source>You proposed it yourself: another person must agree.</source>
            <translation>是您本人提议的，须由另一人同意。</translation>
        </message>
        <message>
            <source>Rule sets</source>
            <translation>分类规则</translation>
        </message>
        <message>
            <source>Rule set</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>止</translation>
        </message>
        <message>
            <source>Standing</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Rule sets and drafts</source>
            <translation>规则与草案</translation>
        </message>
        <message>
            <source>Parts of the rule set</source>
            <translation>规则的各部分</translation>
        </message>
        <message>
            <source>The rule set line by line</source>
            <translation>逐条显示的规则</translation>
        </message>
        <message>
            <source>Mistakes of the draft</source>
            <translation>草案的错误</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则条文</translation>
        </message>
        <message>
            <source>Back-test</source>
            <translation>回测</translation>
        </message>
        <message>
            <source>Proposed</source>
            <translation>已提议</translation>
        </message>
        <message>
            <source>It is adopted when a second person agrees.</source>
            <translation>另一人同意后采用。</translation>
        </message>
        <message>
            <source>Adopted by two people</source>
            <translation>已由两人采用</translation>
        </message>
        <message>
            <source>It is in force from its first day on.</source>
            <translation>自其首日起有效。</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>The rule set in force stays.</source>
            <translation>现行规则不变。</translation>
        </message>
        <message>
            <source>Rule sets class organisations, each for one scale and for its days. A draft is loaded from a file: its mistakes are listed with their lines, or it is tried on all data here, and shows who would move from where to where. It is adopted when one person proposes it and another agrees. Until then the one in force stays.</source>
            <translation>规则用于对主体分类，各属一个分类、各有有效日期。草案从文件载入：有错误时逐行列出；没有错误时按本机全部数据回测，列出谁从哪一等级变到哪一等级。由一人提议、另一人同意后采用；在此之前，现行规则不变。</translation>
        </message>
        <message>
            <source>open</source>
            <translation>未定</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>草案</translation>
        </message>
        <message>
            <source>%1 for %2</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位不能办理此事。</translation>
        </message>
        <message>
            <source>Choose a draft first.</source>
            <translation>请先选择草案。</translation>
        </message>
        <message>
            <source>This draft is closed.</source>
            <translation>该草案已办结。</translation>
        </message>
        <message>
            <source>A back-test is running.</source>
            <translation>正在回测。</translation>
        </message>
        <message>
            <source>No back-test is running.</source>
            <translation>没有正在进行的回测。</translation>
        </message>
        <message>
            <source>It is proposed already.</source>
            <translation>已经提议。</translation>
        </message>
        <message>
            <source>A back-test of exactly this text comes first.</source>
            <translation>须先对这份文本回测。</translation>
        </message>
        <message>
            <source>It has not been proposed yet.</source>
            <translation>尚未提议。</translation>
        </message>
        <message>
            <source>The draft has moved on meanwhile</source>
            <translation>该草案的状态已变化</translation>
        </message>
        <message>
            <source>The list shows where it stands now.</source>
            <translation>列表已显示其当前状态。</translation>
        </message>
        <message>
            <source>The draft no longer fits</source>
            <translation>草案已不适用</translation>
        </message>
        <message>
            <source>Its days or its text do not fit the rule sets of today. Load it anew to see why.</source>
            <translation>其日期或文本与今天的规则不相容。请重新载入查看原因。</translation>
        </message>
        <message>
            <source>Its first day is still to come.</source>
            <translation>生效日尚未到。</translation>
        </message>
        <message>
            <source>Its first day has passed: hand it in again from today.</source>
            <translation>生效日已过：请改自今日起重新提交。</translation>
        </message>
        <message>
            <source>Handed in again from today</source>
            <translation>已改自今日起重新提交</translation>
        </message>
        <message>
            <source>You have proposed it; it is adopted when another person agrees today.</source>
            <translation>现由您提议；另一人今日同意后采用。</translation>
        </message>
        <message>
            <source>Its first day has passed</source>
            <translation>生效日已过</translation>
        </message>
        <message>
            <source>A rule set never comes into force on a past day. Hand it in again from today; then the other person agrees.</source>
            <translation>规则不得自过去的日期生效。请改自今日起重新提交，再由另一人同意。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::FormsPanel</name>
        <message>
            <source>Printer of the form</source>
            <translation>打印表格的打印机</translation>
        </message>
        <message>
            <source>The form cannot be shown</source>
            <translation>表格无法显示</translation>
        </message>
        <message>
            <source>It can be printed or saved all the same.</source>
            <translation>仍可打印或保存。</translation>
        </message>
        <message>
            <source>The form is still being made.</source>
            <translation>正在生成表格。</translation>
        </message>
        <message>
            <source>Look at the printer and the print system, or save the form.</source>
            <translation>请检查打印机和打印系统，或先保存表格。</translation>
        </message>
        <message>
            <source>The print system has taken the form</source>
            <translation>打印系统已接收该表格</translation>
        </message>
        <message>
            <source>Save the form</source>
            <translation>保存表格</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::PastLine</name>
        <message>
            <source>e.g. 2026-01-31</source>
            <translation>例：2026-01-31</translation>
        </message>
        <message>
            <source>e.g. 2026-01-31 09:42</source>
            <translation>例：2026-01-31 09:42</translation>
        </message>
        <message>
            <source>Known here at</source>
            <translation>本机当时所知</translation>
        </message>
        <message>
            <source>Held on the day</source>
            <translation>当日有效</translation>
        </message>
        <message>
            <source>Show the past</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>不看了</translation>
        </message>
        <message>
            <source>This workstation remembers from %1 on</source>
            <translation>本工作站的记忆始于 %1</translation>
        </message>
        <message>
            <source>A date is written year-month-day, as in 2026-11-23.</source>
            <translation>日期按年-月-日填写，如 2026-11-23。</translation>
        </message>
        <message>
            <source>That day is still to come: what will hold then nobody knows.</source>
            <translation>这一天还没有到来，届时的情况无从得知。</translation>
        </message>
        <message>
            <source>A time is written as in 2026-11-23 09:42; a day alone means its end.</source>
            <translation>时间填写如 2026-11-23 09:42；只填日期指当日结束时。</translation>
        </message>
        <message>
            <source>That time is still to come: what will be known then nobody knows.</source>
            <translation>这一时刻还没有到来，届时知道什么无从得知。</translation>
        </message>
        <message>
            <source>This workstation remembers from %1 on; of earlier times it knows nothing.</source>
            <translation>本工作站的记忆始于 %1，更早的情况无从得知。</translation>
        </message>
        <message>
            <source>Type a time, a day, or both.</source>
            <translation>请填写时间、日期，或两者都填。</translation>
        </message>
    </context>
    <context>
        <name>FigureWords</name>
        <message>
            <source>Class as sent</source>
            <translation>平台发来的分类</translation>
        </message>
        <message>
            <source>%1, last month</source>
            <translation>%1（上月末）</translation>
        </message>
        <message>
            <source>District</source>
            <translation>区</translation>
        </message>
        <message>
            <source>Sector</source>
            <translation>行业</translation>
        </message>
        <message>
            <source>Kind of subject</source>
            <translation>主体类型</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>主体状态</translation>
        </message>
        <message>
            <source>Kind of record</source>
            <translation>记录类别</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>程度</translation>
        </message>
        <message>
            <source>State of record</source>
            <translation>记录状态</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Public notice</source>
            <translation>双公示</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>履行情况</translation>
        </message>
        <message>
            <source>Objection</source>
            <translation>异议</translation>
        </message>
        <message>
            <source>Year of decision</source>
            <translation>决定年份</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>未载明</translation>
        </message>
        <message>
            <source>Minor</source>
            <translation>轻微</translation>
        </message>
        <message>
            <source>General</source>
            <translation>一般</translation>
        </message>
        <message>
            <source>Severe</source>
            <translation>严重</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>Repaired</source>
            <translation>已修复</translation>
        </message>
        <message>
            <source>Revoked</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Under objection</source>
            <translation>异议处理中</translation>
        </message>
        <message>
            <source>No severity</source>
            <translation>无程度</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>none sent</source>
            <translation>未发送</translation>
        </message>
        <message>
            <source>not classed</source>
            <translation>未分类</translation>
        </message>
        <message>
            <source>Risk class</source>
            <translation>信用风险分类</translation>
        </message>
        <message>
            <source>Public-credit evaluation</source>
            <translation>公共信用综合评价</translation>
        </message>
        <message>
            <source>As the platform sent it; nothing is computed here. Internal: on no report and in no public export.</source>
            <translation>平台原样发来，本机不作计算。内部使用：不印入报告，不对外导出。</translation>
        </message>
        <message>
            <source>No rule set of this scale is in force.</source>
            <translation>此分类目前没有有效的规则集。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>%1 and %2 more</source>
            <translation>%1等（另 %2 项）</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无可选项</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>决定日期</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>%1 records</source>
            <translation>%1 条记录</translation>
        </message>
        <message>
            <source>%1 organisations</source>
            <translation>%1 户主体</translation>
        </message>
        <message>
            <source>Objection due</source>
            <translation>异议期限</translation>
        </message>
        <message>
            <source>Repair due</source>
            <translation>修复期限</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>已超期</translation>
        </message>
        <message>
            <source>In 3 days</source>
            <translation>三日内</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>尚有时间</translation>
        </message>
        <message>
            <source>Unstated</source>
            <translation>未载明</translation>
        </message>
    </context>
    <context>
        <name>IndicatorRows</name>
        <message>
            <source>not supplied</source>
            <translation>未提供</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Indicator</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Target 2020</source>
            <translation>2020 年目标</translation>
        </message>
        <message>
            <source>Attribute</source>
            <translation>属性</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Trend</source>
            <translation>走势</translation>
        </message>
        <message>
            <source>reached</source>
            <translation>已达标</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>未达标</translation>
        </message>
        <message>
            <source>binding</source>
            <translation>约束性</translation>
        </message>
        <message>
            <source>expected</source>
            <translation>预期性</translation>
        </message>
        <message>
            <source>measured here</source>
            <translation>本机测算</translation>
        </message>
        <message>
            <source>from the platform</source>
            <translation>平台提供</translation>
        </message>
        <message>
            <source>entered by hand</source>
            <translation>人工填报</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Formula</source>
            <translation>算法</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>数据来源</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Made of</source>
            <translation>构成</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 ÷ %2</translation>
        </message>
        <message>
            <source>Fulfilled</source>
            <translation>达标数</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>应计数</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>未达标</translation>
        </message>
    </context>
    <context>
        <name>ListRows</name>
        <message>
            <source>Organisation</source>
            <translation>主体名称</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>信用代码</translation>
        </message>
        <message>
            <source>District</source>
            <translation>区</translation>
        </message>
        <message>
            <source>Kind of record</source>
            <translation>记录类别</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录名称</translation>
        </message>
        <message>
            <source>Source unit</source>
            <translation>来源单位</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>决定日期</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>程度</translation>
        </message>
        <message>
            <source>State</source>
            <translation>记录状态</translation>
        </message>
        <message>
            <source>Public notice</source>
            <translation>双公示</translation>
        </message>
        <message>
            <source>Due day</source>
            <translation>应公示日</translation>
        </message>
        <message>
            <source>Sector</source>
            <translation>行业</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>主体类型</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>主体状态</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>上月末</translation>
        </message>
        <message>
            <source>For internal use</source>
            <translation>内部使用</translation>
        </message>
        <message>
            <source>Rule set</source>
            <translation>规则集</translation>
        </message>
        <message>
            <source>Open since</source>
            <translation>受理日</translation>
        </message>
        <message>
            <source>Working days left</source>
            <translation>剩余工作日</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>未载明</translation>
        </message>
        <message>
            <source>%1 late</source>
            <translation>超期 %1</translation>
        </message>
        <message>
            <source>%1 (provisional)</source>
            <translation>%1（暂定）</translation>
        </message>
        <message>
            <source>not public, needs a matter</source>
            <translation>不公开，须凭事项查看</translation>
        </message>
    </context>
    <context>
        <name>OverviewCards</name>
        <message>
            <source>Organisations by district</source>
            <translation>各区主体（户）</translation>
        </message>
        <message>
            <source>Records by kind and severity</source>
            <translation>记录类别与程度（条）</translation>
        </message>
        <message>
            <source>A repaired record is not shown to those who query; a revoked one is deleted within three working days.</source>
            <translation>已修复的记录不再对外查询；已撤销的记录三个工作日内删除。</translation>
        </message>
        <message>
            <source>Organisations by sector</source>
            <translation>各行业主体（户）</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>主体（户）</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录（条）</translation>
        </message>
        <message>
            <source>Organisations by class: %1</source>
            <translation>按分类的主体：%1</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>Share (%)</source>
            <translation>占比（%）</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Movement since last month: %1</source>
            <translation>较上月变动（户）：%1</translation>
        </message>
        <message>
            <source>Rows: class on the last day of the month before. Columns: class now.</source>
            <translation>行为上月末等级，列为当前等级。</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>上月末</translation>
        </message>
        <message>
            <source>Better</source>
            <translation>变好</translation>
        </message>
        <message>
            <source>Worse</source>
            <translation>变差</translation>
        </message>
        <message>
            <source>Same</source>
            <translation>不变</translation>
        </message>
        <message>
            <source>In or out of the scale</source>
            <translation>进入或退出分类</translation>
        </message>
        <message>
            <source>Open objections, by time left</source>
            <translation>在办异议（条），按剩余期限</translation>
        </message>
        <message>
            <source>Open applications for repair, by time left</source>
            <translation>在办修复申请（条），按剩余期限</translation>
        </message>
        <message>
            <source>Records by state</source>
            <translation>记录状态（条）</translation>
        </message>
        <message>
            <source>Objections open</source>
            <translation>在办异议（条）</translation>
        </message>
        <message>
            <source>Objections late</source>
            <translation>异议超期（条）</translation>
        </message>
        <message>
            <source>Repairs open</source>
            <translation>在办修复（条）</translation>
        </message>
        <message>
            <source>Repairs late</source>
            <translation>修复超期（条）</translation>
        </message>
        <message>
            <source>Legal day: seven working days after receipt, the day itself not counted: two to pass it on and five to decide (regulation art. 36). In 3 days: working days.</source>
            <translation>法定期限：自收到异议材料次日起七个工作日（转交两个、处理五个，条例第三十六条）。“三日内”指工作日。</translation>
        </message>
        <message>
            <source>To be decided within ten working days of acceptance, the day itself not counted. In 3 days: working days.</source>
            <translation>自受理次日起十个工作日内作出决定。“三日内”指工作日。</translation>
        </message>
    </context>
    <context>
        <name>OverviewHall</name>
        <message numerus="yes">
            <source>Operation of the hall, last %n day(s)</source>
            <translation>
                <numerusform>大厅运行（近 %n 日）</numerusform>
            </translation>
        </message>
        <message>
            <source>Hour or window</source>
            <translation>时段或窗口</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>接待（人次）</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>出具报告</translation>
        </message>
        <message>
            <source>Refusals</source>
            <translation>不予受理</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>笔数</translation>
        </message>
        <message>
            <source>%1:00</source>
            <translation>%1 时</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Your role does not see the register's entries: the number opens no list.</source>
            <translation>您的岗位无权查看登记簿明细，此数不打开名单。</translation>
        </message>
        <message>
            <source>Counted by the platform: the registers of other windows are not here, so this number opens no list.</source>
            <translation>由市平台统计：其他窗口的登记簿不在本机，此数不打开名单。</translation>
        </message>
        <message>
            <source>Other windows: the platform has not been asked yet.</source>
            <translation>其他窗口：尚未向市平台查询。</translation>
        </message>
        <message>
            <source>Other windows: papers that the platform knew of at %1; their numbers open no list.</source>
            <translation>其他窗口：市平台截至 %1 已登记的报告和通知，其数不打开名单。</translation>
        </message>
        <message>
            <source>All visits</source>
            <translation>全部接待</translation>
        </message>
        <message>
            <source>All reports</source>
            <translation>全部报告</translation>
        </message>
        <message>
            <source>All refusals</source>
            <translation>全部不予</translation>
        </message>
        <message>
            <source>This window</source>
            <translation>本窗口</translation>
        </message>
        <message>
            <source>This window (%1): from its own register, %2 sheets printed.</source>
            <translation>本窗口（%1）：据本机登记簿，打印 %2 张。</translation>
        </message>
    </context>
    <context>
        <name>PlanListRows</name>
        <message>
            <source>Data list</source>
            <translation>数据清单</translation>
        </message>
        <message>
            <source>Behaviour list</source>
            <translation>行为清单</translation>
        </message>
        <message>
            <source>Application list</source>
            <translation>应用清单</translation>
        </message>
        <message>
            <source>Every openness</source>
            <translation>全部公开属性</translation>
        </message>
        <message>
            <source>Every level</source>
            <translation>全部程度</translation>
        </message>
        <message>
            <source>Every stage</source>
            <translation>全部阶段</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Kind of record</source>
            <translation>记录类别</translation>
        </message>
        <message>
            <source>Openness</source>
            <translation>公开属性</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>频率</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>In the mirror</source>
            <translation>本机现有（条）</translation>
        </message>
        <message>
            <source>Conduct</source>
            <translation>行为</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>程度</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>认定文书</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>应用事项</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>措施</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>公布日期</translation>
        </message>
        <message>
            <source>The unit&apos;s records of this kind; items of one kind are not told apart in records.</source>
            <translation>该单位此类别的记录条数；同一类别下的各事项在记录中不再细分。</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>事项
（项）</translation>
        </message>
        <message>
            <source>Kinds listed</source>
            <translation>应报类别
（类）</translation>
        </message>
        <message>
            <source>Kinds held</source>
            <translation>已有类别
（类）</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录
（条）</translation>
        </message>
        <message>
            <source>In time (%)</source>
            <translation>按时率
（%）</translation>
        </message>
        <message>
            <source>All %1 units</source>
            <translation>全部 %1 家单位</translation>
        </message>
        <message>
            <source>%1
(records)</source>
            <translation>%1
（条）</translation>
        </message>
    </context>
    <context>
        <name>StageRows</name>
        <message>
            <source>Sector</source>
            <translation>领域</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>所属部分</translation>
        </message>
        <message>
            <source>Plan asks</source>
            <translation>规划要求</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>In charge</source>
            <translation>主管单位</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>%1
(records)</source>
            <translation>%1
（条）</translation>
        </message>
        <message>
            <source>%1
(organisations)</source>
            <translation>%1
（户）</translation>
        </message>
        <message>
            <source>Measures
(in use)</source>
            <translation>在用措施
（项）</translation>
        </message>
        <message>
            <source>Your role does not see measures: the number opens no list.</source>
            <translation>您的岗位不能查看措施：此数不打开名单。</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>位置</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::FigureCard</name>
        <message>
            <source>%1, as a chart; the table beside it has the same figures</source>
            <translation>%1，图表；旁边的表格数字相同</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::FigureFilterBar</name>
        <message>
            <source>No filter</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>The whole city</source>
            <translation>全市</translation>
        </message>
        <message>
            <source>Every sector</source>
            <translation>全部行业</translation>
        </message>
        <message>
            <source>Every department</source>
            <translation>全部部门</translation>
        </message>
        <message>
            <source>Every kind of subject</source>
            <translation>全部主体类型</translation>
        </message>
        <message>
            <source>Every status</source>
            <translation>全部状态</translation>
        </message>
        <message>
            <source>Scale of classes</source>
            <translation>分类口径</translation>
        </message>
        <message>
            <source>Rule set %1 · %2</source>
            <translation>规则集 %1 · %2</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::FigureListPage</name>
        <message>
            <source>Printer of the list</source>
            <translation>清单的打印机</translation>
        </message>
        <message>
            <source>The print system has taken the list</source>
            <translation>打印系统已接收清单</translation>
        </message>
        <message>
            <source>Look at the printer and the print system, or export the list.</source>
            <translation>请检查打印机和打印系统，或导出清单。</translation>
        </message>
        <message>
            <source>List</source>
            <translation>名单</translation>
        </message>
        <message>
            <source>List behind the number</source>
            <translation>数字对应的名单</translation>
        </message>
        <message>
            <source>Nothing is behind this number</source>
            <translation>没有符合条件的条目</translation>
        </message>
        <message>
            <source>No row fits the filter. Take a chip out above to see more.</source>
            <translation>当前筛选下没有条目。去掉上方的一个条件可看到更多。</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位无权办理此事。</translation>
        </message>
        <message>
            <source>Every row that the number counts, behind the filter above. Enter opens the subject&apos;s file, Alt+Left or Esc goes back to the number. A chip is taken out of the filter with Enter or Delete. The export holds the whole list with its filter; it is for internal use.</source>
            <translation>数字所计的每一条，按上方条件列出。回车打开主体档案，Alt+← 或 Esc 返回数字处。在条件上按回车或 Delete 可去掉该条件。导出含全部名单及其条件，供内部使用。</translation>
        </message>
        <message>
            <source>Records behind the number</source>
            <translation>记录名单</translation>
        </message>
        <message>
            <source>Organisations behind the number</source>
            <translation>主体名单</translation>
        </message>
        <message>
            <source>Being listed…</source>
            <translation>正在列出…</translation>
        </message>
        <message>
            <source>Data as of %1 · classed for %2 · %3</source>
            <translation>数据截至 %1 · 分类日 %2 · %3</translation>
        </message>
        <message>
            <source>For internal use</source>
            <translation>内部使用</translation>
        </message>
        <message>
            <source>Export the list</source>
            <translation>导出名单</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx)</source>
            <translation>工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV 文件 (*.csv)</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message numerus="yes">
            <source>%n of the records read so far are not public and need a matter</source>
            <translation>
                <numerusform>已读出的记录中有 %n 条不公开，须凭事项查看</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::FilterChips</name>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Takes this out of the filter</source>
            <translation>去掉这个条件</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::IndicatorsPanel</name>
        <message>
            <source>Indicators of table 1</source>
            <translation>表 1 主要指标</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>How it is measured</source>
            <translation>测算方法</translation>
        </message>
        <message>
            <source>Trend, as a chart; the table below has the same figures</source>
            <translation>走势图；下方表格数字相同</translation>
        </message>
        <message>
            <source>Trend</source>
            <translation>走势</translation>
        </message>
        <message>
            <source>Comparison of districts</source>
            <translation>各区比较</translation>
        </message>
        <message>
            <source>Open the late ones</source>
            <translation>打开逾期名单</translation>
        </message>
        <message>
            <source>Trend or districts</source>
            <translation>走势或各区</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>期间</translation>
        </message>
        <message>
            <source>District</source>
            <translation>区</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ListsPanel</name>
        <message>
            <source>Units that supply data</source>
            <translation>数据提供单位</translation>
        </message>
        <message>
            <source>Rows of the list</source>
            <translation>清单条目</translation>
        </message>
        <message>
            <source>This row</source>
            <translation>本条</translation>
        </message>
        <message>
            <source>Fields of the row</source>
            <translation>本条各项</translation>
        </message>
        <message>
            <source>The three lists</source>
            <translation>三清单</translation>
        </message>
        <message>
            <source>Search in this list</source>
            <translation>在本清单中查找</translation>
        </message>
        <message>
            <source>Words, code, department or basis</source>
            <translation>名称、编码、部门或依据</translation>
        </message>
        <message>
            <source>Narrow by</source>
            <translation>缩小范围</translation>
        </message>
        <message>
            <source>%1 rows</source>
            <translation>%1 条</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::OverviewHead</name>
        <message>
            <source>Progress of counting</source>
            <translation>统计进度</translation>
        </message>
        <message>
            <source>Data as of %1 · classed for %2 · %3 organisations, %4 records</source>
            <translation>数据截至 %1 · 分类日 %2 · 主体 %3 户、记录 %4 条</translation>
        </message>
        <message>
            <source>No figures have been made from the data yet</source>
            <translation>尚未统计</translation>
        </message>
        <message>
            <source>being brought up to date</source>
            <translation>正在更新</translation>
        </message>
        <message>
            <source>up to date</source>
            <translation>已是最新</translation>
        </message>
        <message>
            <source>not of today or of the newest data</source>
            <translation>不是今天或最新数据的统计</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::PaperOut</name>
        <message>
            <source>No printer</source>
            <translation>没有打印机</translation>
        </message>
        <message>
            <source>No printer answers</source>
            <translation>没有打印机应答</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::OverviewPage</name>
        <message>
            <source>Printer of the table</source>
            <translation>表格的打印机</translation>
        </message>
        <message>
            <source>The print system has taken the table</source>
            <translation>打印系统已接收表格</translation>
        </message>
        <message>
            <source>Look at the printer and the print system, or export the table.</source>
            <translation>请检查打印机和打印系统，或导出表格。</translation>
        </message>
        <message>
            <source>The list that was open is not there any more: nothing is behind its number now</source>
            <translation>上次打开的清单已不存在：该数字现在没有对应记录</translation>
        </message>
        <message>
            <source>Classified supervision</source>
            <translation>分类监管</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>本页各部分</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>概览</translation>
        </message>
        <message>
            <source>Indicators</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>三清单</translation>
        </message>
        <message>
            <source>Stages</source>
            <translation>三阶段</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位无权办理此事。</translation>
        </message>
        <message>
            <source>Where we stand, by one scale at a time. The table beside each chart has the same figures: arrow keys choose a number, Enter opens the list behind it, Ctrl+C copies the table. Filters stay as they are left. A class is an internal aid: it is on no report and in no public export.</source>
            <translation>一次按一种分类口径看全局。每张图旁的表格数字相同：方向键选数字，回车打开对应名单，Ctrl+C 复制表格。筛选条件会保留。分类是内部监管辅助：不印入报告，不对外导出。</translation>
        </message>
        <message>
            <source>Export the table</source>
            <translation>导出表格</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx)</source>
            <translation>工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV 文件 (*.csv)</translation>
        </message>
        <message>
            <source>There is no table here yet</source>
            <translation>这里还没有表格</translation>
        </message>
        <message>
            <source>Exported as filtered</source>
            <translation>已按筛选导出</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::OverviewPanel</name>
        <message>
            <source>No figures yet</source>
            <translation>尚无统计</translation>
        </message>
        <message>
            <source>Organisations by class, records by kind, what moved since last month: counted here from the data of this workstation. Counting begins by itself.</source>
            <translation>按分类的主体、按类别的记录、较上月的变动：由本工作站的数据统计得出，统计会自动开始。</translation>
        </message>
        <message>
            <source>%1  %2</source>
            <translation>%1  %2</translation>
        </message>
        <message>
            <source>Opens the list behind this number</source>
            <translation>打开这个数字对应的名单</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::StagesPanel</name>
        <message>
            <source>Sectors in three stages</source>
            <translation>各领域三阶段</translation>
        </message>
        <message>
            <source>This sector</source>
            <translation>本领域</translation>
        </message>
        <message>
            <source>What the plan asks of the sector</source>
            <translation>规划对本领域的要求</translation>
        </message>
        <message>
            <source>Before: what became of commitments. During: organisations of the sector by class, on the scale chosen above. After: measures in force or under review on organisations of the sector, as applied at this workstation.</source>
            <translation>事前：信用承诺的履行情况。事中：本领域主体按上方所选口径的等级。事后：本工作站对本领域主体实施、在用或复核中的措施。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::HallListPage</name>
        <message>
            <source>Register entries behind the number</source>
            <translation>登记名单</translation>
        </message>
        <message>
            <source>Being listed…</source>
            <translation>正在列出…</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>About</source>
            <translation>查询对象</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>张数</translation>
        </message>
        <message>
            <source>The entries of this window&apos;s register that the number counts. The register&apos;s own page shows each with everything that was written down. Esc goes back to the number.</source>
            <translation>数字所计的本窗口登记。每笔的全部内容见“登记”页。Esc 返回数字处。</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>已出具</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>不予受理</translation>
        </message>
        <message>
            <source>Not finished</source>
            <translation>未办结</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>%1 entries · %2</source>
            <translation>%1 笔 · %2</translation>
        </message>
        <message>
            <source>%1 entries · %2 · from %3:00 to %3:59</source>
            <translation>%1 笔 · %2 · %3:00 至 %3:59</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ListExport</name>
        <message>
            <source>Exporting…</source>
            <translation>正在导出…</translation>
        </message>
        <message>
            <source>Exporting: %1 of %2 rows</source>
            <translation>正在导出：第 %1 行，共 %2 行</translation>
        </message>
        <message>
            <source>Exported as filtered: all %1 rows</source>
            <translation>已按筛选导出：共 %1 行</translation>
        </message>
        <message>
            <source>Export stopped</source>
            <translation>导出已停止</translation>
        </message>
        <message>
            <source>No file was written.</source>
            <translation>未生成文件。</translation>
        </message>
        <message>
            <source>The list changed while it was being written</source>
            <translation>导出期间名单有变化</translation>
        </message>
        <message>
            <source>No file was written. Export it again.</source>
            <translation>未生成文件，请重新导出。</translation>
        </message>
        <message>
            <source>Too long for this kind of file</source>
            <translation>这种文件装不下</translation>
        </message>
        <message>
            <source>A PDF holds at most 50,000 rows and a workbook 1,048,575. A CSV file holds all of them.</source>
            <translation>PDF 最多 100,000 行，工作簿最多 1,048,575 行；CSV 文件可容纳全部。</translation>
        </message>
    </context>
    <context>
        <name>MeasureWords</name>
        <message>
            <source>%1 (%2)</source>
            <comment>reason, detail</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <comment>reason, article</comment>
            <translation>%1。%2</translation>
        </message>
        <message>
            <source>%1 of %2: %3</source>
            <comment>measure, organ, reason</comment>
            <translation>%1（%2）：%3</translation>
        </message>
        <message>
            <source>%1 of %2, which stands already as %3: %4</source>
            <comment>measure, organ, number, reason</comment>
            <translation>%1（%2，已以 %3 实施）：%4</translation>
        </message>
        <message>
            <source>counts until %1</source>
            <translation>计算至 %1</translation>
        </message>
        <message>
            <source>applies</source>
            <translation>适用</translation>
        </message>
        <message>
            <source>does not apply</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>措施</translation>
        </message>
        <message>
            <source>Nature</source>
            <translation>性质</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>判断</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>适用</translation>
        </message>
        <message>
            <source>May be chosen, but no record is a ground</source>
            <translation>可以选用，但没有作为依据的信息</translation>
        </message>
        <message>
            <source>Cannot be chosen</source>
            <translation>不得选用</translation>
        </message>
        <message>
            <source>Does not apply</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>Contradiction</source>
            <translation>相互抵触</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>措施内容</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>依据层级</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>公布</translation>
        </message>
        <message>
            <source>%1, on %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>not published</source>
            <translation>没有公布</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>有效期</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>自 %1 起</translation>
        </message>
        <message>
            <source>Who may apply it</source>
            <translation>实施主体</translation>
        </message>
        <message>
            <source>every organ whose published matter names it</source>
            <translation>已公布的应用事项列有该措施的机关</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between names</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>How</source>
            <translation>实施方式</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>最长期限</translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n 个月</numerusform>
            </translation>
        </message>
        <message>
            <source>as long as the ground stands</source>
            <translation>依据存续期间</translation>
        </message>
        <message>
            <source>To be weighed</source>
            <translation>比例考虑</translation>
        </message>
        <message>
            <source>What would lift it</source>
            <translation>解除条件</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>configured here; the department’s published list decides</source>
            <translation>本系统配置值，以部门公布的清单为准</translation>
        </message>
        <message>
            <source>Records looked at</source>
            <translation>查看过的信息</translation>
        </message>
        <message>
            <source>counts</source>
            <translation>计入</translation>
        </message>
        <message>
            <source>does not count</source>
            <translation>不计入</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>no record of the kinds that the matter allows</source>
            <translation>事项允许的种类中没有信息</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>截止</translation>
        </message>
        <message>
            <source>open</source>
            <translation>未定期限</translation>
        </message>
        <message>
            <source>applied</source>
            <translation>适用</translation>
        </message>
        <message>
            <source>result recorded</source>
            <translation>登记落实情况</translation>
        </message>
        <message>
            <source>called back for review</source>
            <translation>转入复核</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>lifted</source>
            <translation>解除</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>到期</translation>
        </message>
        <message>
            <source>Called back</source>
            <translation>转入复核</translation>
        </message>
        <message>
            <source>Because</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Organ</source>
            <translation>机关</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>应用事项</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>案件编号</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>From</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Ground</source>
            <translation>依据信息</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>经过</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>没有作任何改动。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ApplyForm</name>
        <message>
            <source>It rests on no single record.</source>
            <translation>该措施不以某一条信息为依据。</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>From day (year-month-day)</source>
            <translation>开始日期（年-月-日）</translation>
        </message>
        <message>
            <source>Until day (year-month-day)</source>
            <translation>截止日期（年-月-日）</translation>
        </message>
        <message>
            <source>Grounds: which records it rests on</source>
            <translation>依据：以哪些信息为依据</translation>
        </message>
        <message>
            <source>Reasons, as the notice will say them</source>
            <translation>理由，将写入告知书</translation>
        </message>
        <message>
            <source>From</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>截止</translation>
        </message>
        <message>
            <source>To be weighed: %1</source>
            <translation>比例考虑：%1</translation>
        </message>
        <message>
            <source>as long as the ground stands</source>
            <translation>依据存续期间</translation>
        </message>
        <message>
            <source>It is being applied.</source>
            <translation>正在办理。</translation>
        </message>
        <message>
            <source>Still missing: tick a ground.</source>
            <translation>还缺：勾选依据。</translation>
        </message>
        <message>
            <source>Still missing: the reasons.</source>
            <translation>还缺：理由。</translation>
        </message>
        <message>
            <source>A date is written year-month-day, as in 2026-11-23.</source>
            <translation>日期按年-月-日书写，如 2026-11-23。</translation>
        </message>
        <message>
            <source>It cannot begin before today.</source>
            <translation>开始日期不能早于今天。</translation>
        </message>
        <message>
            <source>It would end before it begins.</source>
            <translation>截止日期早于开始日期。</translation>
        </message>
        <message>
            <source>The measure allows until %1 at most.</source>
            <translation>该措施最长到 %1。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::AskBar</name>
        <message>
            <source>Organisation</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>案件编号</translation>
        </message>
        <message>
            <source>Application matter of your organ</source>
            <translation>本机关的应用事项</translation>
        </message>
        <message>
            <source>Your grant names no organ, so there is no matter to look under.</source>
            <translation>登录授权没有载明所属机关，没有可用的应用事项。</translation>
        </message>
        <message>
            <source>Still missing: the organisation, by name or credit code.</source>
            <translation>还缺：主体的名称或统一社会信用代码。</translation>
        </message>
        <message>
            <source>Still missing: a published matter of your organ.</source>
            <translation>还缺：本机关已公布的应用事项。</translation>
        </message>
        <message>
            <source>Still missing: the case number.</source>
            <translation>还缺：案件编号。</translation>
        </message>
        <message>
            <source>The look will be on record, in the register and in the audit, with matter and case.</source>
            <translation>查看时将连同事项和案件编号记入查询登记簿和审计。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::CommitPanel</name>
        <message>
            <source>What stands against it, and what would lift it</source>
            <translation>不得适用的原因及解除途径</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起始日</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Grounds against a commitment</source>
            <translation>不得适用告知承诺的原因</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>正在查看…</translation>
        </message>
        <message>
            <source>May this applicant use notice-and-commitment?</source>
            <translation>该申请人能否适用告知承诺？</translation>
        </message>
        <message>
            <source>Name the organisation, a matter before approval and the case number above. Then the answer stands here with its grounds and with what would lift each of them.</source>
            <translation>请在上方写明主体、事前阶段的应用事项和案件编号。本处将给出结论、理由和每项理由的解除途径。</translation>
        </message>
        <message>
            <source>Yes: notice-and-commitment may be used</source>
            <translation>可以适用告知承诺</translation>
        </message>
        <message>
            <source>No: notice-and-commitment may not be used</source>
            <translation>不得适用告知承诺</translation>
        </message>
        <message>
            <source>By time alone it may be used again from %1.</source>
            <translation>仅凭期限届满，自 %1 起可以重新适用。</translation>
        </message>
        <message>
            <source>Time alone does not lift it.</source>
            <translation>不因期限届满而解除。</translation>
        </message>
        <message>
            <source>Judged on %1 by %2; what the matter does not allow was not looked at.</source>
            <translation>判断日 %1，依据 %2；事项范围之外的信息没有查看。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::MatterField</name>
        <message>
            <source>Application matter</source>
            <translation>应用事项</translation>
        </message>
        <message>
            <source>Code or words of a matter of your organ</source>
            <translation>输入本机关应用事项的编码或文字</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::NoticePanel</name>
        <message>
            <source>Printer of the notice</source>
            <translation>告知书打印机</translation>
        </message>
        <message>
            <source>The print system has taken the notice</source>
            <translation>打印系统已接收告知书</translation>
        </message>
        <message>
            <source>Look at the printer and the print system, or save the notice.</source>
            <translation>请检查打印机和打印系统，或者保存告知书。</translation>
        </message>
        <message>
            <source>Save the notice</source>
            <translation>保存告知书</translation>
        </message>
        <message>
            <source>Notice %1</source>
            <translation>告知书 %1</translation>
        </message>
        <message>
            <source>The notice cannot be shown</source>
            <translation>告知书无法显示</translation>
        </message>
        <message>
            <source>It can be printed or saved all the same.</source>
            <translation>仍可打印或保存。</translation>
        </message>
        <message>
            <source>The notice is still being opened.</source>
            <translation>告知书正在打开。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::UseActs</name>
        <message>
            <source>The result is recorded</source>
            <translation>落实情况已登记</translation>
        </message>
        <message>
            <source>The measure is kept</source>
            <translation>措施已保留</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>落实情况</translation>
        </message>
        <message>
            <source>In words, if there is more to say</source>
            <translation>补充说明（可不填）</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>不办了</translation>
        </message>
        <message>
            <source>Why it is kept</source>
            <translation>保留的理由</translation>
        </message>
        <message>
            <source>Grounds that count today</source>
            <translation>今天计入的依据</translation>
        </message>
        <message>
            <source>What came of %1?</source>
            <translation>%1 落实得怎样？</translation>
        </message>
        <message>
            <source>Keep %1 on other grounds?</source>
            <translation>以其他依据保留 %1？</translation>
        </message>
        <message>
            <source>Looking at what counts today…</source>
            <translation>正在查看今天计入的依据…</translation>
        </message>
        <message>
            <source>It applies today on the grounds below. This look is on record.</source>
            <translation>今天以下列依据仍可适用。本次查看已记录。</translation>
        </message>
        <message>
            <source>It does not apply today: it can only be lifted.</source>
            <translation>今天已不适用，只能解除。</translation>
        </message>
        <message>
            <source>Still missing: tick a ground.</source>
            <translation>还缺：勾选依据。</translation>
        </message>
        <message>
            <source>Still missing: why it is kept.</source>
            <translation>还缺：保留的理由。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::UsesPanel</name>
        <message>
            <source>Measures in use</source>
            <translation>实施中的措施</translation>
        </message>
        <message>
            <source>Name, code or number</source>
            <translation>名称、代码或编号</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Every state</source>
            <translation>全部状态</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>措施</translation>
        </message>
        <message>
            <source>Every measure</source>
            <translation>全部措施</translation>
        </message>
        <message>
            <source>This use</source>
            <translation>本次实施</translation>
        </message>
        <message>
            <source>Fields and course of the use</source>
            <translation>本次实施的内容和经过</translation>
        </message>
        <message>
            <source>Called back for review: keep or lift</source>
            <translation>转入复核，须保留或解除</translation>
        </message>
        <message>
            <source>In use and past</source>
            <translation>实施中及以往</translation>
        </message>
        <message>
            <source>No measure in use yet</source>
            <translation>还没有实施的措施</translation>
        </message>
        <message>
            <source>What your organ applies to an organisation stands here: its notice, what came of it, and whether its grounds still stand.</source>
            <translation>本机关对主体适用的措施列在这里：告知书、落实情况，以及依据是否仍然存在。</translation>
        </message>
        <message>
            <source>No use matches</source>
            <translation>没有符合的措施</translation>
        </message>
        <message>
            <source>Widen the filter above to see more.</source>
            <translation>放宽上方的筛选条件可以看到更多。</translation>
        </message>
        <message>
            <source>Why is %1 lifted?</source>
            <translation>为什么解除 %1？</translation>
        </message>
        <message>
            <source>Lift this measure</source>
            <translation>解除这项措施</translation>
        </message>
        <message>
            <source>Lifted</source>
            <translation>已解除</translation>
        </message>
        <message>
            <source>No measure is chosen.</source>
            <translation>没有选中措施。</translation>
        </message>
        <message>
            <source>It is of another organ.</source>
            <translation>由其他机关实施。</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位没有此项权限。</translation>
        </message>
        <message>
            <source>It is not under review.</source>
            <translation>不在复核中。</translation>
        </message>
        <message>
            <source>It is lifted or has ended already.</source>
            <translation>已解除或者已到期。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::VerdictsPanel</name>
        <message>
            <source>Measures and what is judged of them</source>
            <translation>措施及判断</translation>
        </message>
        <message>
            <source>This measure</source>
            <translation>本项措施</translation>
        </message>
        <message>
            <source>Fields of the measure</source>
            <translation>措施的内容</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>正在查看…</translation>
        </message>
        <message>
            <source>%1 under %2 by %3, data as of %4. This look is on record.</source>
            <translation>%1，按 %2，%3，数据截至 %4。本次查看已记录。</translation>
        </message>
        <message>
            <source>Which measures apply?</source>
            <translation>哪些措施适用？</translation>
        </message>
        <message>
            <source>Name the organisation, a published matter of your organ and the case number above. Then each measure stands here with its verdict: what applies, what does not, and why.</source>
            <translation>请在上方写明主体、本机关已公布的应用事项和案件编号。每项措施将列在这里：哪些适用、哪些不适用、为什么。</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位没有此项权限。</translation>
        </message>
        <message>
            <source>No measure is chosen.</source>
            <translation>没有选中措施。</translation>
        </message>
        <message>
            <source>It does not apply.</source>
            <translation>不适用。</translation>
        </message>
        <message>
            <source>Applied as %1</source>
            <translation>已适用，编号 %1</translation>
        </message>
        <message>
            <source>The notice is below: print it or save it. What comes of it is recorded under In use.</source>
            <translation>告知书在下方，可以打印或保存。落实情况在“实施中”登记。</translation>
        </message>
    </context>
    <context>
        <name>InspectionWords</name>
        <message>
            <source>This step cannot come now</source>
            <translation>现在还不能做这一步</translation>
        </message>
        <message>
            <source>The page shows where the draw stands and which step is next.</source>
            <translation>本页显示抽取进行到哪一步、下一步是什么。</translation>
        </message>
        <message>
            <source>The plan is not in force today</source>
            <translation>该计划今天不在施行期内</translation>
        </message>
        <message>
            <source>Choose a plan whose days cover today, or hand in the department’s own.</source>
            <translation>请选择施行期包括今天的计划，或者提交本部门的计划。</translation>
        </message>
        <message>
            <source>A plan of this id is here already</source>
            <translation>已有同一编号的计划</translation>
        </message>
        <message>
            <source>What was drawn by stays what it was: give the new plan another id.</source>
            <translation>抽取所依据的计划不得改变：请给新计划另编编号。</translation>
        </message>
        <message>
            <source>No officers were handed in yet</source>
            <translation>还没有提交检查人员名录</translation>
        </message>
        <message>
            <source>Hand in the department’s officers with their recusals under Plans and officers.</source>
            <translation>请在“计划与人员”中提交本部门的检查人员名录及回避情况。</translation>
        </message>
        <message>
            <source>No organisation can be drawn</source>
            <translation>没有可以抽取的主体</translation>
        </message>
        <message>
            <source>The plan’s filter leaves nobody: look at its districts, sectors and items.</source>
            <translation>计划的筛选条件没有留下任何主体：请检查区、行业和检查事项。</translation>
        </message>
        <message>
            <source>The ratios give no target</source>
            <translation>按比例抽不出检查对象</translation>
        </message>
        <message>
            <source>The strata are too small for the plan’s ratios.</source>
            <translation>各层数量太少，不足以按计划的比例抽取。</translation>
        </message>
        <message>
            <source>There are too few officers</source>
            <translation>检查人员不足</translation>
        </message>
        <message>
            <source>Hand in more officers, or let each take more visits.</source>
            <translation>请增加检查人员，或者提高每人的检查户数上限。</translation>
        </message>
        <message>
            <source>No officer is left for one of the targets</source>
            <translation>有检查对象无人可派</translation>
        </message>
        <message>
            <source>Abort this draw, hand in more officers with the qualification, and draw again.</source>
            <translation>请中止这次抽取，补充具备资质的检查人员后重新抽取。</translation>
        </message>
        <message>
            <source>No reserve is left in this stratum</source>
            <translation>该层没有候补了</translation>
        </message>
        <message>
            <source>Record that the target could not be reached.</source>
            <translation>请登记该对象无法联系。</translation>
        </message>
        <message>
            <source>Classes have not been computed yet</source>
            <translation>还没有计算分类</translation>
        </message>
        <message>
            <source>Bring the figures up to date under Supervision, then look again.</source>
            <translation>请在“分类监管”中更新统计，再来查看。</translation>
        </message>
        <message>
            <source>The source is not the one that was announced</source>
            <translation>来源与公告的不一致</translation>
        </message>
        <message>
            <source>A draw takes its public value from where the commitment said.</source>
            <translation>公开随机值须取自承诺时公告的来源。</translation>
        </message>
        <message>
            <source>The public value must not be known yet</source>
            <translation>公开随机值不得是已知的</translation>
        </message>
        <message>
            <source>Name a time to come, after which the value can be known.</source>
            <translation>请写明一个将来的时刻，此后才能得知公开随机值。</translation>
        </message>
        <message>
            <source>This time does not fit</source>
            <translation>这一时刻不符合要求</translation>
        </message>
        <message>
            <source>The value was published after the announced time and before now.</source>
            <translation>公开随机值的发布时刻应在公告时刻之后、现在之前。</translation>
        </message>
        <message>
            <source>The public value cannot be taken as it is</source>
            <translation>公开随机值不能这样登记</translation>
        </message>
        <message>
            <source>Write it exactly as it was published.</source>
            <translation>请按发布的原样书写。</translation>
        </message>
        <message>
            <source>Each item of the target needs its outcome</source>
            <translation>每个检查事项都要有结果</translation>
        </message>
        <message>
            <source>Choose one for every item.</source>
            <translation>请为每个检查事项选择结果。</translation>
        </message>
        <message>
            <source>The day of the visit does not fit</source>
            <translation>检查日期不符合要求</translation>
        </message>
        <message>
            <source>It lies after the draw and not after today.</source>
            <translation>检查日期应在抽取之后、不晚于今天。</translation>
        </message>
        <message>
            <source>This target cannot be taken</source>
            <translation>不能办理该检查对象</translation>
        </message>
        <message>
            <source>It is not on the roster, or its result is here already.</source>
            <translation>它不在名单上，或者结果已经登记。</translation>
        </message>
        <message>
            <source>A reason is needed</source>
            <translation>需要写明理由</translation>
        </message>
        <message>
            <source>It stays in the transcript.</source>
            <translation>理由保留在抽签记录中。</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>没有作任何改动。</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>已制定</translation>
        </message>
        <message>
            <source>committed, waits for the public value</source>
            <translation>已承诺，等待公开随机值</translation>
        </message>
        <message>
            <source>public value known, to be drawn</source>
            <translation>公开随机值已知，待抽取</translation>
        </message>
        <message>
            <source>drawn</source>
            <translation>已抽取</translation>
        </message>
        <message>
            <source>aborted</source>
            <translation>已中止</translation>
        </message>
        <message>
            <source>committed</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>public value</source>
            <translation>公开随机值</translation>
        </message>
        <message>
            <source>to be drawn again</source>
            <translation>重新抽取</translation>
        </message>
        <message>
            <source>substitute taken</source>
            <translation>换用候补</translation>
        </message>
        <message>
            <source>result</source>
            <translation>检查结果</translation>
        </message>
        <message>
            <source>sector under full-coverage key supervision</source>
            <translation>全覆盖重点监管行业</translation>
        </message>
        <message>
            <source>no class</source>
            <translation>没有分类</translation>
        </message>
        <message>
            <source>visited as often as its class allows this year</source>
            <translation>本年检查次数已达该类上限</translation>
        </message>
        <message>
            <source>all of its items were checked this year</source>
            <translation>各检查事项本年均已检查</translation>
        </message>
        <message>
            <source>no item of the plan concerns it</source>
            <translation>计划的检查事项与其无关</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>Phase</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>检查对象</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>变动时间</translation>
        </message>
        <message>
            <source>Started by</source>
            <translation>发起人</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>施行期</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>with the program</source>
            <translation>随程序提供</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年度</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>handed in by %1 on %2</source>
            <translation>%1 于 %2 提交</translation>
        </message>
        <message>
            <source>Districts</source>
            <translation>区</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Sectors</source>
            <translation>行业</translation>
        </message>
        <message>
            <source>Classes: ratio, and how often a year at most</source>
            <translation>各类：抽取比例和年度检查次数上限</translation>
        </message>
        <message numerus="yes">
            <source>%1, at most %n time(s) a year</source>
            <translation>
                <numerusform>%1，每年至多 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>Left out: full-coverage key supervision</source>
            <translation>不参加抽取：全覆盖重点监管</translation>
        </message>
        <message>
            <source>Items, several of one target in one visit</source>
            <translation>检查事项，同一对象的多个事项合并检查</translation>
        </message>
        <message>
            <source>Stratum</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>主体数</translation>
        </message>
        <message>
            <source>To be drawn</source>
            <translation>抽取数</translation>
        </message>
        <message>
            <source>Reserves</source>
            <translation>候补数</translation>
        </message>
        <message>
            <source>can be drawn</source>
            <translation>可以抽取</translation>
        </message>
        <message>
            <source>left out: %1</source>
            <translation>不参加：%1</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>统一社会信用代码</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>District</source>
            <translation>区</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>检查事项</translation>
        </message>
        <message>
            <source>Officers</source>
            <translation>检查人员</translation>
        </message>
        <message>
            <source>Stratum (internal)</source>
            <translation>层（内部）</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>not back yet</source>
            <translation>尚未反馈</translation>
        </message>
        <message>
            <source>visited %1</source>
            <translation>%1 已检查</translation>
        </message>
        <message>
            <source>not here any more</source>
            <translation>本机已无此主体</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>替换 %1</translation>
        </message>
        <message>
            <source>Reserves, in the order they move up</source>
            <translation>候补，按递补次序</translation>
        </message>
        <message>
            <source>reserve</source>
            <translation>候补</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>检查人员</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>户数</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>By</source>
            <translation>经办</translation>
        </message>
        <message>
            <source>What it says</source>
            <translation>内容</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::DrawPage</name>
        <message>
            <source>New draw</source>
            <translation>新的抽取</translation>
        </message>
        <message>
            <source>Draw %1</source>
            <translation>抽取 %1</translation>
        </message>
        <message>
            <source>Every line of the transcript</source>
            <translation>抽签记录逐行</translation>
        </message>
        <message>
            <source>Head of the transcript</source>
            <translation>抽签记录末值</translation>
        </message>
        <message>
            <source>A substitute stands on the roster</source>
            <translation>候补已列入名单</translation>
        </message>
        <message>
            <source>The result is recorded</source>
            <translation>检查结果已登记</translation>
        </message>
        <message>
            <source>Parts of this draw</source>
            <translation>本次抽取各部分</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Roster and results</source>
            <translation>名单与结果</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>抽签记录</translation>
        </message>
        <message>
            <source>The public value is recorded</source>
            <translation>公开随机值已登记</translation>
        </message>
        <message>
            <source>Drawn</source>
            <translation>已抽取</translation>
        </message>
        <message>
            <source>A draw goes step by step; only the next step is lit. The commitment binds plan, officers, pool and a secret before the public value can be known; both together give the order, so nobody can steer it. Every step is signed and chained, an aborted draw stays in the transcript, and anybody can recheck it with creditdesk-draw-verify.</source>
            <translation>抽取按步骤进行，只有下一步是亮的。承诺在公开随机值可知之前固定计划、人员、抽查对象名录和一个密值，两者合起来决定次序，任何人都无法左右。每一步都有签名并前后相连，中止的抽取也留在记录中，任何人都可以用 creditdesk-draw-verify 复核。</translation>
        </message>
        <message>
            <source>Committed</source>
            <translation>已承诺</translation>
        </message>
        <message>
            <source>Publish the commitment now, before the public value can be known.</source>
            <translation>请现在公布承诺值，赶在公开随机值可知之前。</translation>
        </message>
        <message>
            <source>Why is it aborted? It stays in the transcript with this reason.</source>
            <translation>为什么中止？抽取连同理由保留在记录中。</translation>
        </message>
        <message>
            <source>Abort this draw</source>
            <translation>中止这次抽取</translation>
        </message>
        <message>
            <source>Aborted; it stays in the transcript</source>
            <translation>已中止，保留在抽签记录中</translation>
        </message>
        <message>
            <source>Why is it drawn again? The aborted round stays in the transcript.</source>
            <translation>为什么重新抽取？中止的一轮保留在记录中。</translation>
        </message>
        <message>
            <source>Begin the next round</source>
            <translation>开始下一轮</translation>
        </message>
        <message>
            <source>The next round has begun</source>
            <translation>下一轮已开始</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位没有此项权限。</translation>
        </message>
        <message>
            <source>It has not been started yet.</source>
            <translation>还没有开始。</translation>
        </message>
        <message>
            <source>It is aborted already.</source>
            <translation>已经中止。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::DrawSteps</name>
        <message>
            <source>Plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>抽查对象名录</translation>
        </message>
        <message>
            <source>Commitment</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>Public value</source>
            <translation>公开随机值</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>Roster and results</source>
            <translation>名单与结果</translation>
        </message>
        <message>
            <source>Draw again</source>
            <translation>重新抽取</translation>
        </message>
        <message>
            <source>Plan to draw by</source>
            <translation>抽取所依据的计划</translation>
        </message>
        <message>
            <source>Plan to draw again by</source>
            <translation>重新抽取所依据的计划</translation>
        </message>
        <message>
            <source>Source of the public value: which drawing of which lottery, which beacon and round</source>
            <translation>公开随机值的来源：哪一种彩票的哪一期，或者哪一个公开随机源的哪一轮</translation>
        </message>
        <message>
            <source>nobody may be able to influence it</source>
            <translation>任何人都不能左右的来源</translation>
        </message>
        <message>
            <source>Not before (year-month-day hour:minute)</source>
            <translation>不早于（年-月-日 时分，如 21:15）</translation>
        </message>
        <message>
            <source>e.g. 2026-11-24 21:15</source>
            <translation>如 2026-11-24 21:15</translation>
        </message>
        <message>
            <source>Public value, exactly as it was published</source>
            <translation>公开随机值，按发布的原样书写</translation>
        </message>
        <message>
            <source>Published at (year-month-day hour:minute)</source>
            <translation>发布时刻（年-月-日 时分，如 21:15）</translation>
        </message>
        <message>
            <source>Show the roster</source>
            <translation>查看名单</translation>
        </message>
        <message>
            <source>Whom it concerns, how many of each class and which items: all of it is the department’s plan.</source>
            <translation>检查谁、各类抽多少、查哪些事项，都按部门的计划。</translation>
        </message>
        <message>
            <source>%1 %2 of %3, %4, round %5, by %6 on %7</source>
            <translation>%1 %2，%3，%4 年度，第 %5 轮，%6 于 %7 发起</translation>
        </message>
        <message>
            <source>Bound before the value could be known: %1, not before %2.</source>
            <translation>在公开随机值可知之前固定：%1，不早于 %2。</translation>
        </message>
        <message>
            <source>Plan, officers, the pool as it is now and a new secret are bound by one hash. Publish it: afterwards nobody can change any of them.</source>
            <translation>计划、人员、此刻的抽查对象名录和一个新的密值由一个哈希固定。公布之后，谁也不能再改动其中任何一项。</translation>
        </message>
        <message numerus="yes">
            <source>%n target(s) drawn</source>
            <translation>
                <numerusform>抽取检查对象 %n 户</numerusform>
            </translation>
        </message>
        <message>
            <source>Secret and public value together give the order; anybody can recompute it.</source>
            <translation>密值和公开随机值合起来决定次序，任何人都可以重新计算。</translation>
        </message>
        <message>
            <source>%1 of %2 results are back.</source>
            <translation>已反馈 %1 户，共 %2 户。</translation>
        </message>
        <message>
            <source>Aborted: %1. It stays in the transcript, with its reason; drawing again is a new round after it.</source>
            <translation>已中止：%1。连同理由保留在抽签记录中；重新抽取是其后的新一轮。</translation>
        </message>
        <message>
            <source>Counting: %1 %</source>
            <translation>正在统计：%1%</translation>
        </message>
        <message>
            <source>%1 can be drawn, %2 left out, data as of %3.</source>
            <translation>可以抽取 %1 户，不参加 %2 户，数据截至 %3。</translation>
        </message>
        <message>
            <source>Who could be drawn, who is left out and why, and how many of each stratum.</source>
            <translation>谁可以被抽取、谁不参加及原因、每层抽多少。</translation>
        </message>
        <message>
            <source>A value that nobody could know at the commitment.</source>
            <translation>承诺时谁也无法知道的值。</translation>
        </message>
        <message>
            <source>%1 from %2, published %3</source>
            <translation>%1，来源 %2，发布于 %3</translation>
        </message>
        <message>
            <source>From %1, as announced; it can be recorded from %2 on.</source>
            <translation>取自公告的来源 %1，自 %2 起可以登记。</translation>
        </message>
        <message>
            <source>Still missing: the source of the public value.</source>
            <translation>还缺：公开随机值的来源。</translation>
        </message>
        <message>
            <source>Still missing: from when on the value can be known, as in 2026-11-24 21:15.</source>
            <translation>还缺：何时起可以得知公开随机值，如 2026-11-24 21:15。</translation>
        </message>
        <message>
            <source>The value could be known already: name a time to come.</source>
            <translation>公开随机值可能已经为人所知：请写明将来的时刻。</translation>
        </message>
        <message>
            <source>It cannot be known before %1.</source>
            <translation>%1 之前无法得知。</translation>
        </message>
        <message>
            <source>Still missing: the value.</source>
            <translation>还缺：公开随机值。</translation>
        </message>
        <message>
            <source>Still missing: when it was published, as in 2026-11-24 21:15.</source>
            <translation>还缺：发布时刻，如 2026-11-24 21:15。</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位没有此项权限。</translation>
        </message>
        <message>
            <source>Something is under way.</source>
            <translation>正在办理。</translation>
        </message>
        <message>
            <source>No plan is in force today: hand one in under Plans and officers.</source>
            <translation>今天没有施行中的计划：请在“计划与人员”中提交。</translation>
        </message>
        <message>
            <source>Nothing is being counted.</source>
            <translation>没有正在进行的统计。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::PapersPanel</name>
        <message>
            <source>Paper</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>For</source>
            <translation>用于</translation>
        </message>
        <message>
            <source>Papers of this draw</source>
            <translation>本次抽取的文书</translation>
        </message>
        <message>
            <source>Printer of the paper</source>
            <translation>文书打印机</translation>
        </message>
        <message>
            <source>The print system has taken the paper</source>
            <translation>打印系统已接收文书</translation>
        </message>
        <message>
            <source>Look at the printer and the print system, or save the paper.</source>
            <translation>请检查打印机和打印系统，或者保存文书。</translation>
        </message>
        <message>
            <source>Save the paper</source>
            <translation>保存文书</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Save the published list</source>
            <translation>保存公示表</translation>
        </message>
        <message>
            <source>CSV (*.csv);;Excel (*.xlsx);;PDF (*.pdf)</source>
            <translation>CSV (*.csv);;Excel (*.xlsx);;PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save the transcript</source>
            <translation>保存抽签记录</translation>
        </message>
        <message>
            <source>Save the pool</source>
            <translation>保存抽查对象名录</translation>
        </message>
        <message>
            <source>Save the certificate</source>
            <translation>保存证书</translation>
        </message>
        <message>
            <source>Saving the papers: %1 %</source>
            <translation>正在保存文书：%1%</translation>
        </message>
        <message>
            <source>A folder for all sheets and dossiers</source>
            <translation>存放全部任务单和现场检查表的文件夹</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>抽查名单</translation>
        </message>
        <message>
            <source>the whole draw</source>
            <translation>本次抽取全部</translation>
        </message>
        <message>
            <source>Sheets of officers</source>
            <translation>检查人员任务单</translation>
        </message>
        <message>
            <source>Field dossiers of targets</source>
            <translation>检查对象现场检查表</translation>
        </message>
        <message>
            <source>Anybody can recheck this draw with the transcript, the pool and the certificate: creditdesk-draw-verify %1.transcript --pool %1.pool --certificate window.pem. It shares no code with this program; the algorithm is described with it.</source>
            <translation>任何人都可以凭抽签记录、抽查对象名录和证书复核这次抽取：creditdesk-draw-verify %1.transcript --pool %1.pool --certificate window.pem。该程序与本程序没有共用代码，算法随附说明。</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) saved</source>
            <translation>
                <numerusform>已保存 %n 份文书</numerusform>
            </translation>
        </message>
        <message>
            <source>The draw has not been made yet.</source>
            <translation>还没有抽取。</translation>
        </message>
        <message>
            <source>No paper is chosen.</source>
            <translation>没有选中文书。</translation>
        </message>
        <message>
            <source>No paper is shown.</source>
            <translation>没有显示文书。</translation>
        </message>
        <message>
            <source>Papers are being saved.</source>
            <translation>正在保存文书。</translation>
        </message>
        <message>
            <source>Nothing is being saved.</source>
            <translation>没有正在保存的文书。</translation>
        </message>
        <message>
            <source>No pool was committed to.</source>
            <translation>还没有对抽查对象名录作出承诺。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::PlansPanel</name>
        <message>
            <source>This plan</source>
            <translation>本计划</translation>
        </message>
        <message>
            <source>Fields of the plan</source>
            <translation>计划的内容</translation>
        </message>
        <message>
            <source>Plans to draw by</source>
            <translation>抽查计划</translation>
        </message>
        <message>
            <source>Officers who may be sent</source>
            <translation>可以派出的检查人员</translation>
        </message>
        <message>
            <source>Recusal of</source>
            <translation>回避人员</translation>
        </message>
        <message>
            <source>towards</source>
            <translation>回避对象</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Recusals</source>
            <translation>回避情况</translation>
        </message>
        <message>
            <source>Mistakes in the text</source>
            <translation>文本中的错误</translation>
        </message>
        <message>
            <source>Put it away</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>%1 officers and %2 recusals, handed in by %3 on %4.</source>
            <translation>检查人员 %1 名，回避 %2 条，由 %3 于 %4 提交。</translation>
        </message>
        <message>
            <source>No officers were handed in yet. Without them nothing is drawn.</source>
            <translation>还没有提交检查人员名录。没有名录不能抽取。</translation>
        </message>
        <message>
            <source>Hand in the officers</source>
            <translation>提交检查人员名录</translation>
        </message>
        <message>
            <source>Hand in a plan</source>
            <translation>提交抽查计划</translation>
        </message>
        <message>
            <source>Plans and officers (*.json)</source>
            <translation>计划与人员名录 (*.json)</translation>
        </message>
        <message numerus="yes">
            <source>%1 cannot be taken: %n mistake(s), each with its line</source>
            <translation>
                <numerusform>%1 不能采用：有 %n 处错误，逐一列明行号</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 has no mistakes and can be taken</source>
            <translation>%1 没有错误，可以采用</translation>
        </message>
        <message>
            <source>The officers are taken</source>
            <translation>名录已采用</translation>
        </message>
        <message>
            <source>The plan is taken</source>
            <translation>计划已采用</translation>
        </message>
        <message>
            <source>Draws under way keep theirs.</source>
            <translation>正在进行的抽取仍用原来的名录。</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位没有此项权限。</translation>
        </message>
        <message>
            <source>A text without mistakes comes first.</source>
            <translation>先要有一份没有错误的文本。</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>检查人员</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>户数上限</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::PoolView</name>
        <message>
            <source>Organisations</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Pool: who can be drawn and who is left out</source>
            <translation>抽查对象名录：可以抽取的和不参加的</translation>
        </message>
        <message>
            <source>Strata and what is drawn of each</source>
            <translation>各层及其抽取数</translation>
        </message>
        <message>
            <source>Strata are classes, so that risk decides how many are drawn. Classes are internal: who rechecks the draw sees them in pool and transcript, the published list never carries them.</source>
            <translation>按分类分层，由风险决定抽取多少。分类是内部信息：复核抽取的人在抽查对象名录和抽签记录中可以看到，公示表一律不载。</translation>
        </message>
        <message>
            <source>Hash of the pool</source>
            <translation>名录哈希</translation>
        </message>
        <message>
            <source>Who is left out, and the strata</source>
            <translation>不参加的主体和各层</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ResultForm</name>
        <message>
            <source>Visited on (year-month-day)</source>
            <translation>检查日期（年-月-日）</translation>
        </message>
        <message>
            <source>Choose a target.</source>
            <translation>请选择检查对象。</translation>
        </message>
        <message>
            <source>Result of %1</source>
            <translation>%1 的检查结果</translation>
        </message>
        <message>
            <source>Choose the outcome</source>
            <translation>选择结果</translation>
        </message>
        <message>
            <source>A date is written year-month-day, as in 2026-11-23.</source>
            <translation>日期按年-月-日书写，如 2026-11-23。</translation>
        </message>
        <message>
            <source>Still missing: the outcome of each item.</source>
            <translation>还缺：每个检查事项的结果。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::RosterPanel</name>
        <message>
            <source>Roster: who is visited, about what, by whom</source>
            <translation>抽查名单：检查谁、查什么、谁去查</translation>
        </message>
        <message>
            <source>Load of each officer</source>
            <translation>检查人员的任务量</translation>
        </message>
        <message>
            <source>Not drawn yet</source>
            <translation>还没有抽取</translation>
        </message>
        <message>
            <source>When the draw is made, the roster stands here.</source>
            <translation>抽取之后，名单列在这里。</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位没有此项权限。</translation>
        </message>
        <message>
            <source>Its result is recorded.</source>
            <translation>结果已登记。</translation>
        </message>
        <message>
            <source>Choose a target.</source>
            <translation>请选择检查对象。</translation>
        </message>
        <message>
            <source>Why can %1 not be visited?</source>
            <translation>为什么不能检查 %1？</translation>
        </message>
        <message>
            <source>Take the first reserve of its stratum</source>
            <translation>由同层第一候补递补</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::StepCard</name>
        <message>
            <source>done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>later</source>
            <translation>以后</translation>
        </message>
        <message>
            <source>%1. %2: %3</source>
            <comment>number, step, how far</comment>
            <translation>%1. %2：%3</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::MatterLine</name>
        <message>
            <source>Case number</source>
            <translation>案件编号</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>应用事项</translation>
        </message>
        <message>
            <source>Open; the look is on record</source>
            <translation>打开（查看将被记录）</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>不办了</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::MeasuresPage</name>
        <message>
            <source>Measures</source>
            <translation>联合奖惩</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>本页各部分</translation>
        </message>
        <message>
            <source>Which apply</source>
            <translation>适用判断</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>实施中</translation>
        </message>
        <message>
            <source>Notice-and-commitment</source>
            <translation>告知承诺</translation>
        </message>
        <message>
            <source>Name an organisation, a published matter of your organ and the case number: then the page says which measures apply, which do not, and why, each with its article. Ctrl+Shift+M applies the one chosen and makes its notice. In use are those of your organ; one whose ground is gone is called back and has to be kept on other grounds or lifted. Each look is on record.</source>
            <translation>写明主体、本机关已公布的应用事项和案件编号，本页即列出哪些措施适用、哪些不适用以及理由和条款。Ctrl+Shift+M 适用所选措施并制作告知书。“实施中”列出本机关的措施；依据消失的措施转入复核，须以其他依据保留或者解除。每次查看都有记录。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::InspectionsPage</name>
        <message>
            <source>Random inspection</source>
            <translation>随机抽查</translation>
        </message>
        <message>
            <source>No draw yet</source>
            <translation>还没有抽取</translation>
        </message>
        <message>
            <source>Draws</source>
            <translation>历次抽取</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>本页各部分</translation>
        </message>
        <message>
            <source>Plans and officers</source>
            <translation>计划与人员</translation>
        </message>
        <message>
            <source>Hand in the department’s plan and its officers under Plans and officers, then begin a draw with Ctrl+Shift+J. Every draw stays here, aborted ones as well.</source>
            <translation>请在“计划与人员”中提交本部门的抽查计划和检查人员名录，再按 Ctrl+Shift+J 开始抽取。每次抽取都保留在这里，中止的也一样。</translation>
        </message>
        <message>
            <source>Whom to inspect and who goes is drawn at random by the department’s plan. Plans and officers are handed in as files; each draw then goes step by step. Every step is signed and chained, and anybody can recompute the draw.</source>
            <translation>检查谁、谁去检查，都按部门的抽查计划随机抽取。计划和人员名录以文件提交，抽取按步骤进行。每一步都有签名并前后相连，任何人都可以重新计算。</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位没有此项权限。</translation>
        </message>
        <message>
            <source>No draw is chosen.</source>
            <translation>没有选中抽取。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::WarningsPage</name>
        <message>
            <source>Warnings</source>
            <translation>风险预警</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>本页分区</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>预警列表</translation>
        </message>
        <message>
            <source>Duty roster</source>
            <translation>值班安排</translation>
        </message>
        <message>
            <source>What changed that concerns the officers here, by deadline and severity. A warning is a prompt to look and no conclusion. The arrows choose one, Enter opens the organisation&apos;s file; each act has its key, which its button says. A red one is closed by two people. What is snoozed or dismissed comes back on its day. The roster says who owns what is raised in a district.</source>
            <translation>与执法人员有关的变化，按期限和级别排列。预警只提示核查，不是结论。方向键选择，回车打开主体档案；各项操作都有按键，见按钮提示。红色预警须由两人办结。暂缓和不予处理的预警到期再次提示。值班安排写明各辖区的预警由谁负责。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::WatchPage</name>
        <message>
            <source>Watch lists</source>
            <translation>关注名单</translation>
        </message>
        <message>
            <source>Who watches an organisation (name or code)</source>
            <translation>查谁在关注某主体（名称或代码）</translation>
        </message>
        <message>
            <source>Also lists that have ended</source>
            <translation>包括已结束的名单</translation>
        </message>
        <message>
            <source>Organisation to watch (name or code)</source>
            <translation>要关注的主体（名称或代码）</translation>
        </message>
        <message>
            <source>Organisations on this list</source>
            <translation>名单中的主体</translation>
        </message>
        <message>
            <source>What became of each line</source>
            <translation>各行的结果</translation>
        </message>
        <message>
            <source>Who watches this organisation, and why</source>
            <translation>谁因何关注该主体</translation>
        </message>
        <message>
            <source>Organisations that are followed for a published matter, with a reason and an end; what changes about them becomes a warning. Add them by hand, from a file with a column of credit codes, or from a search. Above, an organisation shows who watches it and why; that is seen by the auditor as well.</source>
            <translation>为已公布的应用事项关注的主体，写明理由和截止日期；主体有变化即产生预警。可手工添加、从含统一社会信用代码列的文件添加，或从搜索结果添加。在上方查某主体，可看到谁因何关注它；审计人员同样可见。</translation>
        </message>
        <message numerus="yes">
            <source>%n organisation(s) of the search to be watched</source>
            <translation>
                <numerusform>搜索结果中 %n 个主体待关注</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a list, or make one, then press Insert.</source>
            <translation>选择或新建名单，再按 Insert 键。</translation>
        </message>
        <message>
            <source>No list watches</source>
            <translation>没有在用的关注名单</translation>
        </message>
        <message>
            <source>Make one for a published matter, with a reason and an end; then add organisations to it.</source>
            <translation>请为已公布的应用事项新建名单，写明理由和截止日期，再添加主体。</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位无权办理此事。</translation>
        </message>
        <message>
            <source>No list is chosen.</source>
            <translation>未选择名单。</translation>
        </message>
        <message>
            <source>This list has ended.</source>
            <translation>名单已结束。</translation>
        </message>
        <message>
            <source>No organisation is chosen.</source>
            <translation>未选择主体。</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>未作更改。</translation>
        </message>
        <message>
            <source>Each line says below why it was not added.</source>
            <translation>下方逐行写明未添加的原因。</translation>
        </message>
        <message>
            <source>List of organisations (CSV with a column of credit codes)</source>
            <translation>主体名单（含统一社会信用代码列的 CSV）</translation>
        </message>
        <message>
            <source>Lists (*.csv *.txt)</source>
            <translation>名单 (*.csv *.txt)</translation>
        </message>
        <message>
            <source>%1 is not watched by this list any more</source>
            <translation>%1 已移出名单</translation>
        </message>
        <message>
            <source>After its end nothing is raised for the organisations on it, and it cannot be opened again.</source>
            <translation>结束后不再为名单中的主体产生预警，也不能重新启用。</translation>
        </message>
        <message>
            <source>End “%1”</source>
            <translation>结束“%1”</translation>
        </message>
        <message>
            <source>The list has ended</source>
            <translation>名单已结束</translation>
        </message>
        <message>
            <source>Nobody here watches %1, or ever did.</source>
            <translation>这里没有人关注过 %1。</translation>
        </message>
        <message>
            <source>Who watches %1, and why:</source>
            <translation>谁因何关注 %1：</translation>
        </message>
    </context>
    <context>
        <name>WarningWords</name>
        <message>
            <source>Red</source>
            <translation>红</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>橙</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>黄</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>蓝</translation>
        </message>
        <message>
            <source>Information</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>未认领</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>已认领</translation>
        </message>
        <message>
            <source>Snoozed</source>
            <translation>已暂缓</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>不予处理</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已办结</translation>
        </message>
        <message>
            <source>To agree</source>
            <translation>待复核</translation>
        </message>
        <message>
            <source>Ground gone</source>
            <translation>依据消失</translation>
        </message>
        <message>
            <source>back %1</source>
            <translation>%1 再提示</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>逾期 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) left</source>
            <translation>
                <numerusform>还有 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>about %1, past the calendar of working days</source>
            <translation>约 %1，超出工作日历</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>by rule</source>
            <translation>按规则</translation>
        </message>
        <message>
            <source>%1 (you)</source>
            <translation>%1（本人）</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Deadline</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>you</source>
            <translation>本人</translation>
        </message>
        <message>
            <source>A red warning is closed by two people</source>
            <translation>红色预警须由两人办结</translation>
        </message>
        <message>
            <source>Nothing was changed. One proposes to close it with a reason; another person agrees.</source>
            <translation>未作更改。一人写明理由提出办结，另一人复核同意。</translation>
        </message>
        <message>
            <source>There is nothing that you can still undo here</source>
            <translation>这里没有您还能撤销的操作</translation>
        </message>
        <message numerus="yes">
            <source>Only your own last act on a warning can be undone, within %n minute(s).</source>
            <translation>
                <numerusform>只能在 %n 分钟内撤销本人对该预警的最后一次操作。</numerusform>
            </translation>
        </message>
        <message>
            <source>The warning is in another state by now</source>
            <translation>该预警的状态已经变化</translation>
        </message>
        <message>
            <source>Nothing was changed: somebody acted on it before. It is shown as it is now.</source>
            <translation>未作更改：已有人先行处理。现按最新状态显示。</translation>
        </message>
        <message>
            <source>This day cannot be chosen</source>
            <translation>不能选择这一天</translation>
        </message>
        <message>
            <source>It lies between tomorrow and %1 to snooze, %2 to dismiss.</source>
            <translation>应在明天之后，暂缓不晚于 %1，不予处理不晚于 %2。</translation>
        </message>
        <message>
            <source>Nobody with this name has signed in at this workstation</source>
            <translation>本工作站没有该人员的登录记录</translation>
        </message>
        <message>
            <source>Nothing was changed. Choose somebody who works here.</source>
            <translation>未作更改。请选择在本工作站工作的人员。</translation>
        </message>
        <message>
            <source>A reason is missing</source>
            <translation>缺少理由</translation>
        </message>
        <message>
            <source>Nothing was changed. Say in a few words why.</source>
            <translation>未作更改。请简要写明理由。</translation>
        </message>
        <message numerus="yes">
            <source>%n new warning(s) for you</source>
            <translation>
                <numerusform>您有 %n 条新预警</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message numerus="yes">
            <source>%n of them red</source>
            <translation>
                <numerusform>其中红色 %n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>A click opens the inbox.</source>
            <translation>点击打开预警列表。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>District</source>
            <translation>辖区</translation>
        </message>
        <message>
            <source>Sector</source>
            <translation>行业</translation>
        </message>
        <message>
            <source>Kind of subject</source>
            <translation>主体类型</translation>
        </message>
        <message>
            <source>Legal representative</source>
            <translation>法定代表人</translation>
        </message>
        <message>
            <source>Founded</source>
            <translation>成立日期</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>登记状态</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>住所</translation>
        </message>
        <message>
            <source>Capital</source>
            <translation>注册资本</translation>
        </message>
        <message>
            <source>Scope of business</source>
            <translation>经营范围</translation>
        </message>
        <message>
            <source>Registrar</source>
            <translation>登记机关</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>决定日期</translation>
        </message>
        <message>
            <source>Act ended</source>
            <translation>行为终止日期</translation>
        </message>
        <message>
            <source>Published from</source>
            <translation>公示起始日期</translation>
        </message>
        <message>
            <source>Published until</source>
            <translation>公示截止日期</translation>
        </message>
        <message>
            <source>Procedure</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>State of the record</source>
            <translation>信息状态</translation>
        </message>
        <message>
            <source>Objection</source>
            <translation>异议</translation>
        </message>
        <message>
            <source>Objection since</source>
            <translation>异议受理日期</translation>
        </message>
        <message>
            <source>Repair asked for on</source>
            <translation>申请修复日期</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>new: it was not there before</source>
            <translation>新增：此前没有</translation>
        </message>
        <message>
            <source>not there any more</source>
            <translation>已不存在</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>repaired</source>
            <translation>已修复</translation>
        </message>
        <message>
            <source>revoked</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>minor</source>
            <translation>轻微</translation>
        </message>
        <message>
            <source>general</source>
            <translation>一般</translation>
        </message>
        <message>
            <source>severe</source>
            <translation>严重</translation>
        </message>
        <message>
            <source>general procedure</source>
            <translation>普通程序</translation>
        </message>
        <message>
            <source>summary procedure</source>
            <translation>简易程序</translation>
        </message>
        <message>
            <source>open</source>
            <translation>处理中</translation>
        </message>
        <message>
            <source>The organisation</source>
            <translation>主体登记信息</translation>
        </message>
        <message>
            <source>not shown today</source>
            <translation>现不予显示</translation>
        </message>
        <message>
            <source>holds no more</source>
            <translation>已不成立</translation>
        </message>
        <message>
            <source>linked to %1</source>
            <translation>关联 %1</translation>
        </message>
        <message>
            <source>Raised</source>
            <translation>产生预警</translation>
        </message>
        <message>
            <source>Another event of the same kind</source>
            <translation>又发生同类事项</translation>
        </message>
        <message>
            <source>More urgent than before</source>
            <translation>级别上升</translation>
        </message>
        <message>
            <source>Its ground is gone</source>
            <translation>依据消失</translation>
        </message>
        <message>
            <source>Its ground is back</source>
            <translation>依据恢复</translation>
        </message>
        <message>
            <source>Came back</source>
            <translation>再次提示</translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>转派</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Proposed to close it</source>
            <translation>提出办结</translation>
        </message>
        <message>
            <source>Agreed: closed</source>
            <translation>复核同意，办结</translation>
        </message>
        <message>
            <source>Reopened</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>撤销操作</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1给 %2</translation>
        </message>
        <message>
            <source>%1 until %2</source>
            <translation>%1至 %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1 (undone since)</source>
            <translation>%1（后已撤销）</translation>
        </message>
        <message>
            <source>Proposed to close</source>
            <translation>提出办结</translation>
        </message>
        <message>
            <source>Ground gone since</source>
            <translation>依据消失日期</translation>
        </message>
        <message>
            <source>Raised because</source>
            <translation>产生原因</translation>
        </message>
        <message>
            <source>somebody here watches this organisation</source>
            <translation>本单位有人关注该主体</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>%1, version %2</source>
            <translation>%1，版本 %2</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>%1 (kind and severity are set by this program)</source>
            <translation>%1（类型和级别由本系统设定）</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>this workstation, from dates</source>
            <translation>本工作站按日期推算</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>事项日期</translation>
        </message>
        <message>
            <source>Raised at</source>
            <translation>产生时间</translation>
        </message>
        <message>
            <source>Data as of</source>
            <translation>数据截至</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ActLine</name>
        <message>
            <source>To whom</source>
            <translation>转给谁</translation>
        </message>
        <message>
            <source>Until day (year-month-day)</source>
            <translation>截止日期（年-月-日）</translation>
        </message>
        <message>
            <source>at most until %1</source>
            <translation>最晚 %1</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Reason (may stay empty)</source>
            <translation>理由（可不填）</translation>
        </message>
        <message>
            <source>Choose to whom.</source>
            <translation>请选择人员。</translation>
        </message>
        <message>
            <source>A day, at most %1.</source>
            <translation>请填写日期，最晚 %1。</translation>
        </message>
        <message>
            <source>Say why.</source>
            <translation>请写明理由。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::DutyPanel</name>
        <message>
            <source>Who owns what is raised in a district. Where nobody is on duty, the officer who looked into the inbox last owns it: no warning is without an owner.</source>
            <translation>各辖区产生的预警由谁负责。无人值班的辖区，由最近查看预警列表的执法人员负责：每条预警都有负责人。</translation>
        </message>
        <message>
            <source>District</source>
            <translation>辖区</translation>
        </message>
        <message>
            <source>On duty</source>
            <translation>值班人员</translation>
        </message>
        <message>
            <source>Set by</source>
            <translation>设定人</translation>
        </message>
        <message>
            <source>Set at</source>
            <translation>设定时间</translation>
        </message>
        <message>
            <source>Duty roster</source>
            <translation>值班安排</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位无权办理此事。</translation>
        </message>
        <message>
            <source>No district is chosen.</source>
            <translation>未选择辖区。</translation>
        </message>
        <message>
            <source>Who is on duty for %1?</source>
            <translation>%1由谁值班？</translation>
        </message>
        <message>
            <source>Put on duty</source>
            <translation>设为值班</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::InboxPanel</name>
        <message>
            <source>Warnings</source>
            <translation>风险预警</translation>
        </message>
        <message>
            <source>No warning matches</source>
            <translation>没有符合条件的预警</translation>
        </message>
        <message>
            <source>Widen the filter above to see more.</source>
            <translation>放宽上方筛选条件可查看更多。</translation>
        </message>
        <message>
            <source>Nothing waits</source>
            <translation>没有待处理的预警</translation>
        </message>
        <message>
            <source>Warnings come when data arrives or a day passes; then they stand here by deadline.</source>
            <translation>数据更新或日期到来时产生预警，按期限列在这里。</translation>
        </message>
        <message>
            <source>Nothing waits here</source>
            <translation>这里没有待处理的预警</translation>
        </message>
        <message>
            <source>Choose another tab above to see the others.</source>
            <translation>在上方选择其他分类可查看其余预警。</translation>
        </message>
        <message>
            <source>Evaluated at %1 · data as of %2</source>
            <translation>评估于 %1 · 数据截至 %2</translation>
        </message>
        <message>
            <source>Being brought up to date…</source>
            <translation>正在更新…</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::NoticeLine</name>
        <message>
            <source>Put this notice away</source>
            <translation>收起此提示</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::WarningActs</name>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位无权办理此事。</translation>
        </message>
        <message>
            <source>No warning is chosen.</source>
            <translation>未选择预警。</translation>
        </message>
        <message>
            <source>Only your own last act can be undone, for a few minutes.</source>
            <translation>只能在几分钟内撤销本人的最后一次操作。</translation>
        </message>
        <message>
            <source>It is open.</source>
            <translation>该预警未办结。</translation>
        </message>
        <message>
            <source>It is closed: reopen it first.</source>
            <translation>已办结，请先重新打开。</translation>
        </message>
        <message>
            <source>You proposed to close it: another person has to agree.</source>
            <translation>您已提出办结，须由另一人复核同意。</translation>
        </message>
        <message>
            <source>It is dismissed: reopen it first.</source>
            <translation>已不予处理，请先重新打开。</translation>
        </message>
        <message>
            <source>It is yours already.</source>
            <translation>已由您认领。</translation>
        </message>
        <message>
            <source>It is snoozed already.</source>
            <translation>已经暂缓。</translation>
        </message>
        <message>
            <source>A red warning is closed by two people; one person cannot dismiss it.</source>
            <translation>红色预警须由两人办结，一人不能作不予处理。</translation>
        </message>
        <message>
            <source>Agree: close…</source>
            <translation>复核办结…</translation>
        </message>
        <message>
            <source>Propose to close…</source>
            <translation>提出办结…</translation>
        </message>
        <message>
            <source>Close…</source>
            <translation>办结…</translation>
        </message>
        <message>
            <source>Whose is it from now on?</source>
            <translation>今后由谁负责？</translation>
        </message>
        <message>
            <source>Assign it</source>
            <translation>转派</translation>
        </message>
        <message>
            <source>What is to be noted?</source>
            <translation>备注什么？</translation>
        </message>
        <message>
            <source>Note it</source>
            <translation>记下备注</translation>
        </message>
        <message>
            <source>When shall it come back?</source>
            <translation>何时再提示？</translation>
        </message>
        <message>
            <source>Snooze it</source>
            <translation>暂缓</translation>
        </message>
        <message>
            <source>Why is it dismissed, and until when?</source>
            <translation>为何不予处理，到何时为止？</translation>
        </message>
        <message>
            <source>Dismiss it</source>
            <translation>不予处理</translation>
        </message>
        <message>
            <source>Why is it opened again?</source>
            <translation>为何重新打开？</translation>
        </message>
        <message>
            <source>Reopen it</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>%1 proposed to close it. Why do you agree?</source>
            <translation>%1 提出办结。您为何同意？</translation>
        </message>
        <message>
            <source>Agree: close it</source>
            <translation>复核同意，办结</translation>
        </message>
        <message>
            <source>What was done about it?</source>
            <translation>如何处理的？</translation>
        </message>
        <message>
            <source>Propose to close it</source>
            <translation>提出办结</translation>
        </message>
        <message>
            <source>Close it</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>Proposed to close it</source>
            <translation>已提出办结</translation>
        </message>
        <message>
            <source>It is closed when another person has agreed.</source>
            <translation>另一人复核同意后办结。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::WarningFilterBar</name>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>待处理</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Every severity</source>
            <translation>全部级别</translation>
        </message>
        <message>
            <source>Kind of warning</source>
            <translation>预警类型</translation>
        </message>
        <message>
            <source>Every kind</source>
            <translation>全部类型</translation>
        </message>
        <message>
            <source>District</source>
            <translation>辖区</translation>
        </message>
        <message>
            <source>Every district</source>
            <translation>全部辖区</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>By deadline</source>
            <translation>按期限</translation>
        </message>
        <message>
            <source>Every state</source>
            <translation>全部状态</translation>
        </message>
        <message>
            <source>By severity</source>
            <translation>按级别</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>最新在前</translation>
        </message>
        <message>
            <source>Whose warnings</source>
            <translation>谁的预警</translation>
        </message>
        <message>
            <source>Name or code of the organisation</source>
            <translation>主体名称或代码</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我负责的</translation>
        </message>
        <message>
            <source>Nobody has taken</source>
            <translation>无人认领</translation>
        </message>
        <message>
            <source>To agree</source>
            <translation>待复核</translation>
        </message>
        <message>
            <source>All of my districts</source>
            <translation>我的全部辖区</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::WarningView</name>
        <message>
            <source>What it rests on</source>
            <translation>依据的信息</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>信息</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Source unit</source>
            <translation>来源单位</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>标注</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>变化</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>此前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>What changed since last time</source>
            <translation>与上次相比的变化</translation>
        </message>
        <message>
            <source>Rule and source</source>
            <translation>规则和来源</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>处理经过</translation>
        </message>
        <message>
            <source>What may be done: %1</source>
            <translation>可采取：%1</translation>
        </message>
        <message>
            <source>What changed: no earlier state is kept here to compare with.</source>
            <translation>变化：本工作站没有保存更早的状态，无从比较。</translation>
        </message>
        <message>
            <source>What changed: nothing that may be shown, compared with %1.</source>
            <translation>变化：与 %1 相比，没有可显示的变化。</translation>
        </message>
        <message>
            <source>What changed since %1</source>
            <translation>%1 以来的变化</translation>
        </message>
        <message>
            <source>Your last act here can be undone with Ctrl+Z until %1 (%2 left).</source>
            <translation>您在这里的最后一次操作可在 %1 前按 Ctrl+Z 撤销（还有 %2）。</translation>
        </message>
    </context>
    <context>
        <name>WatchWords</name>
        <message>
            <source>%1 (you)</source>
            <translation>%1（本人）</translation>
        </message>
        <message>
            <source>ended %1</source>
            <translation>已于 %1 结束</translation>
        </message>
        <message>
            <source>List</source>
            <translation>名单</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>应用事项</translation>
        </message>
        <message>
            <source>Watches until</source>
            <translation>关注至</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>主体数</translation>
        </message>
        <message>
            <source>case %1</source>
            <translation>案号 %1</translation>
        </message>
        <message>
            <source>reason: %1</source>
            <translation>理由：%1</translation>
        </message>
        <message>
            <source>made by %1 at %2</source>
            <translation>%1 于 %2 建立</translation>
        </message>
        <message>
            <source>ended by %1 at %2</source>
            <translation>%1 于 %2 结束</translation>
        </message>
        <message>
            <source>watches until %1</source>
            <translation>关注至 %1</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>统一社会信用代码</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>Added by</source>
            <translation>添加人</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>添加时间</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>手工</translation>
        </message>
        <message>
            <source>from a file</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>from a search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>关注人</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>止</translation>
        </message>
        <message>
            <source>removed %1</source>
            <translation>已于 %1 移出</translation>
        </message>
        <message>
            <source>%1, case %2</source>
            <translation>%1，案号 %2</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>行</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>added</source>
            <translation>已添加</translation>
        </message>
        <message>
            <source>was on the list</source>
            <translation>已在名单中</translation>
        </message>
        <message>
            <source>no code stands there</source>
            <translation>没有代码</translation>
        </message>
        <message>
            <source>not a credit code</source>
            <translation>不是统一社会信用代码</translation>
        </message>
        <message>
            <source>the number of a person: only organisations are watched</source>
            <translation>是个人号码：只能关注组织</translation>
        </message>
        <message>
            <source>no such organisation is known here</source>
            <translation>本工作站没有该主体</translation>
        </message>
        <message>
            <source>the organisation has another name</source>
            <translation>与该主体的名称不符</translation>
        </message>
        <message>
            <source>stands twice in the file</source>
            <translation>在文件中重复</translation>
        </message>
        <message numerus="yes">
            <source>%n added</source>
            <translation>
                <numerusform>添加 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n on the list before</source>
            <translation>
                <numerusform>%n 个已在名单中</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not added</source>
            <translation>
                <numerusform>%n 个未添加</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>Choose a matter that is published and in force.</source>
            <translation>请选择已公布且有效的应用事项。</translation>
        </message>
        <message>
            <source>The list needs a name, of at most a hundred letters.</source>
            <translation>名单需要名称，不超过一百个字。</translation>
        </message>
        <message>
            <source>It ends on a day from today to %1.</source>
            <translation>截止日期应在今天至 %1 之间。</translation>
        </message>
        <message>
            <source>This list has ended: nothing is added to it any more.</source>
            <translation>名单已结束，不能再添加。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ConfirmLine</name>
        <message>
            <source>Leave it</source>
            <translation>放弃</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::WatchForm</name>
        <message>
            <source>Make this list</source>
            <translation>建立名单</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>New watch list</source>
            <translation>新建关注名单</translation>
        </message>
        <message>
            <source>Name of the list</source>
            <translation>名单名称</translation>
        </message>
        <message>
            <source>Published matter (a piece of its name or code)</source>
            <translation>已公布的应用事项（输入名称或编码的一部分）</translation>
        </message>
        <message>
            <source>Case number (may stay empty)</source>
            <translation>案号（可不填）</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Watches until (year-month-day, at most %1)</source>
            <translation>关注至（年-月-日，最晚 %1）</translation>
        </message>
        <message>
            <source>Missing: the name.</source>
            <translation>还缺：名称。</translation>
        </message>
        <message>
            <source>Missing: a matter from the list.</source>
            <translation>还缺：列表中的应用事项。</translation>
        </message>
        <message>
            <source>Missing: the reason.</source>
            <translation>还缺：理由。</translation>
        </message>
        <message>
            <source>Missing: a last day, at most %1.</source>
            <translation>还缺：截止日期，最晚 %1。</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::MeasureListPage</name>
        <message>
            <source>Measures behind the number</source>
            <translation>措施名单</translation>
        </message>
        <message>
            <source>Being listed…</source>
            <translation>正在列出…</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>主体名称</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>信用代码</translation>
        </message>
        <message>
            <source>District</source>
            <translation>区</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>措施</translation>
        </message>
        <message>
            <source>Nature</source>
            <translation>性质</translation>
        </message>
        <message>
            <source>Organ</source>
            <translation>实施机关</translation>
        </message>
        <message>
            <source>From</source>
            <translation>自</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>至</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>No measure stands here</source>
            <translation>这里没有在用措施</translation>
        </message>
        <message>
            <source>What an officer applies to an organisation of the sector is listed here as long as it is in force or under review.</source>
            <translation>执法人员对本领域主体实施的措施，在用或复核期间列在这里。</translation>
        </message>
        <message>
            <source>For internal use</source>
            <translation>内部使用</translation>
        </message>
        <message>
            <source>The measures that the number counts: in force or under review, applied at this workstation. Enter opens the organisation, Esc goes back to the number. They are for internal use.</source>
            <translation>此数所计的措施：在用或复核中，由本工作站实施。回车打开主体档案，Esc 返回数字。内部使用。</translation>
        </message>
        <message>
            <source>while its ground stands</source>
            <translation>依据存续期间</translation>
        </message>
        <message>
            <source>%1 measures</source>
            <translation>%1 项措施</translation>
        </message>
    </context>
</TS>
