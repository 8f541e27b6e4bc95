<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Next record</source>
        <translation>下一条记录</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>上一条记录</translation>
    </message>
    <message>
        <source>Publish or unpublish</source>
        <translation>发布或取消发布</translation>
    </message>
    <message>
        <source>Publish and next</source>
        <translation>发布并转到下一条</translation>
    </message>
    <message>
        <source>Mark as removed, or not</source>
        <translation>标记或取消标记为已下架</translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <translation>在浏览器中打开网页</translation>
    </message>
    <message>
        <source>Decisions of this session</source>
        <translation>本次的决定</translation>
    </message>
    <message>
        <source>Edit the title</source>
        <translation>编辑标题</translation>
    </message>
    <message>
        <source>Add a topic …</source>
        <translation>添加主题…</translation>
    </message>
    <message>
        <source>Remove a topic …</source>
        <translation>移除主题…</translation>
    </message>
    <message>
        <source>Set a field …</source>
        <translation>设置字段…</translation>
    </message>
    <message>
        <source>Link them to each other …</source>
        <translation>互相关联…</translation>
    </message>
    <message>
        <source>Update its copies everywhere …</source>
        <translation>更新它的所有副本…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Show the source</source>
        <translation>显示源文本</translation>
    </message>
    <message>
        <source>History of the record …</source>
        <translation>记录的历史…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Show or hide the filters</source>
        <translation>显示或隐藏筛选栏</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Read the folder again</source>
        <translation>重新读取文件夹</translation>
    </message>
    <message>
        <source>Open a folder …</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Try the demo site</source>
        <translation>试用演示站点</translation>
    </message>
    <message>
        <source>Preferences …</source>
        <translation>偏好设置…</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>所有快捷键</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>回到列表</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Chosen records</source>
        <translation>所选记录</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message>
        <source>Looking at the records</source>
        <translation>正在查看记录</translation>
    </message>
    <message>
        <source>Redo “{text}”</source>
        <translation>重做“{text}”</translation>
    </message>
    <message>
        <source>its edits could not be saved</source>
        <translation>它的编辑未能保存</translation>
    </message>
    <message>
        <source>Undo “{text}”</source>
        <translation>撤销“{text}”</translation>
    </message>
    <message>
        <source>{text}: waiting for git to be done in this folder</source>
        <translation>{text}：正在等待 git 完成对此文件夹的操作</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Take back “{text}”</source>
        <translation>收回“{text}”</translation>
    </message>
    <message>
        <source>Several records are being changed; wait for that first.</source>
        <translation>正在更改多条记录，请先等待完成。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Publish …</source>
        <translation>发布…</translation>
    </message>
    <message>
        <source>Unpublish …</source>
        <translation>取消发布…</translation>
    </message>
    <message>
        <source>Mark as removed …</source>
        <translation>标记为已下架…</translation>
    </message>
    <message>
        <source>Mark as not removed …</source>
        <translation>取消下架标记…</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Unpublish</source>
        <translation>取消发布</translation>
    </message>
    <message>
        <source>Mark as removed</source>
        <translation>标记为已下架</translation>
    </message>
    <message>
        <source>Mark as not removed</source>
        <translation>取消下架标记</translation>
    </message>
    <message>
        <source>Add a topic to {n} records</source>
        <translation>为 {n} 条记录添加主题</translation>
    </message>
    <message>
        <source>Add “{}”</source>
        <translation>添加“{}”</translation>
    </message>
    <message>
        <source>Remove a topic from {n} records</source>
        <translation>从 {n} 条记录移除主题</translation>
    </message>
    <message>
        <source>Remove “{}”</source>
        <translation>移除“{}”</translation>
    </message>
    <message>
        <source>Set a field of {n} records</source>
        <translation>设置 {n} 条记录的字段</translation>
    </message>
    <message>
        <source>Set {}</source>
        <translation>设置{}</translation>
    </message>
    <message>
        <source>{key} is no list in this record</source>
        <translation>{key} 在这条记录中不是列表</translation>
    </message>
    <message>
        <source>Nothing to change: all of the records are so already.</source>
        <translation>无需更改：所有记录已经如此。</translation>
    </message>
    <message>
        <source>1 stays as it is</source>
        <translation>1 条保持不变</translation>
    </message>
    <message>
        <source>{n} stay as they are</source>
        <translation>{n} 条保持不变</translation>
    </message>
    <message>
        <source>{n} cannot be changed</source>
        <translation>{n} 条无法更改</translation>
    </message>
    <message>
        <source>No record changes</source>
        <translation>没有记录会更改</translation>
    </message>
    <message>
        <source>1 record changes, in one line</source>
        <translation>1 条记录更改，只改一行</translation>
    </message>
    <message>
        <source>1 record changes</source>
        <translation>1 条记录更改</translation>
    </message>
    <message>
        <source>{n} records change, each in one line</source>
        <translation>{n} 条记录更改，每条只改一行</translation>
    </message>
    <message>
        <source>{n} records change</source>
        <translation>{n} 条记录更改</translation>
    </message>
    <message>
        <source>“{text}” changed 1 record.</source>
        <translation>“{text}”更改了 1 条记录。</translation>
    </message>
    <message>
        <source>“{text}” changed {n} records.</source>
        <translation>“{text}”更改了 {n} 条记录。</translation>
    </message>
    <message>
        <source>It was stopped; {n} records are as they were.</source>
        <translation>已停止；{n} 条记录保持原样。</translation>
    </message>
    <message>
        <source>Not changed: {files}.</source>
        <translation>未更改：{files}。</translation>
    </message>
    <message>
        <source>“{text}” was taken back in 1 record.</source>
        <translation>已在 1 条记录中收回“{text}”。</translation>
    </message>
    <message>
        <source>“{text}” was taken back in {n} records.</source>
        <translation>已在 {n} 条记录中收回“{text}”。</translation>
    </message>
    <message>
        <source>It was stopped; undo again takes back the other {n}.</source>
        <translation>已停止；再次撤销可收回其余 {n} 条。</translation>
    </message>
    <message>
        <source>These were changed since, and stay as they are: {files}.</source>
        <translation>以下文件此后又有更改，保持现状：{files}。</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} 等，另有 {n} 个</translation>
    </message>
    <message>
        <source>The file was changed by another program a moment ago.</source>
        <translation>该文件刚刚被另一个程序更改。</translation>
    </message>
    <message>
        <source>it was changed since, and stays so</source>
        <translation>它此后又有更改，保持现状</translation>
    </message>
    <message>
        <source>Change nothing (Esc)</source>
        <translation>不做更改 (Esc)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>See each change first; nothing is written yet</source>
        <translation>先逐项查看更改；现在不会写入任何内容</translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation>显示更改</translation>
    </message>
</context>
<context>
    <name>BulkDiff</name>
    <message>
        <source>What changes in this record</source>
        <translation>这条记录的更改</translation>
    </message>
    <message>
        <source>This record is so already.</source>
        <translation>这条记录已经如此。</translation>
    </message>
</context>
<context>
    <name>BulkList</name>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>BulkMessages</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>BulkPreview</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>What becomes of the records</source>
        <translation>各条记录的变化</translation>
    </message>
    <message>
        <source>Looking at {done} of {total} records; nothing is written yet.</source>
        <translation>已查看 {done} 条，共 {total} 条；尚未写入任何内容。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Cannot change</source>
        <translation>无法更改</translation>
    </message>
    <message>
        <source>Stay as they are</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Change 1 record</source>
        <translation>更改 1 条记录</translation>
    </message>
    <message>
        <source>Change {n} records</source>
        <translation>更改 {n} 条记录</translation>
    </message>
    <message>
        <source>Write the changes that are shown</source>
        <translation>写入所显示的更改</translation>
    </message>
    <message>
        <source>Change the records</source>
        <translation>更改这些记录</translation>
    </message>
    <message>
        <source>One undo takes all of it back.</source>
        <translation>一次撤销即可全部收回。</translation>
    </message>
</context>
<context>
    <name>CellDelegate</name>
    <message>
        <source>unsaved</source>
        <translation>未保存</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>Mine</source>
        <translation>我的版本</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的版本</translation>
    </message>
    <message>
        <source>Write another</source>
        <translation>另写一个</translation>
    </message>
    <message>
        <source>Write another value for {field}</source>
        <translation>为{field}另写一个值</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>另写</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>没有</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Two versions</source>
        <translation>两个版本</translation>
    </message>
    <message>
        <source>While you edited this record, another program changed the same in its file. Choose what shall stand. Until you save, the file is not touched; whatever else either side changed is kept.</source>
        <translation>您编辑这条记录时，另一个程序更改了其文件中的同一处。请选择保留哪一个。在您保存之前不会改动文件；双方在其他地方的更改都会保留。</translation>
    </message>
    <message>
        <source>Keep all mine</source>
        <translation>全部保留我的</translation>
    </message>
    <message>
        <source>Choose what you wrote, in every field</source>
        <translation>在每个字段中选择您写的内容</translation>
    </message>
    <message>
        <source>Take all theirs</source>
        <translation>全部采用对方的</translation>
    </message>
    <message>
        <source>Choose what the file has, in every field</source>
        <translation>在每个字段中选择文件中的内容</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>稍后决定</translation>
    </message>
    <message>
        <source>Keep both versions for now (Esc)</source>
        <translation>暂时保留两个版本 (Esc)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Write what was chosen into the file</source>
        <translation>将所选内容写入文件</translation>
    </message>
    <message>
        <source>{n} of {total} decided</source>
        <translation>已决定 {n} 处，共 {total} 处</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>DecisionsDialog</name>
    <message>
        <source>Decisions of this session</source>
        <translation>本次的决定</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Take this decision back, whatever came later (Del)</source>
        <translation>收回此决定，不论之后有何更改 (Del)</translation>
    </message>
    <message>
        <source>Show this record in the window</source>
        <translation>在窗口中显示这条记录</translation>
    </message>
    <message>
        <source>Go to the record</source>
        <translation>转到该记录</translation>
    </message>
    <message>
        <source>Nothing was decided yet. {ways}</source>
        <translation>还没有做任何决定。{ways}</translation>
    </message>
    <message>
        <source>{n} decisions, the latest first.</source>
        <translation>{n} 个决定，最近的在前。</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close this window (Esc)</source>
        <translation>关闭此窗口 (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>All records</source>
        <translation>所有记录</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Unsaved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>{n} more …</source>
        <translation>还有 {n} 项…</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>出了点问题</translation>
    </message>
    <message>
        <source>Copydesk made a mistake. Your changes are kept, and you can go on working.
If it happens again, please report it with these details.</source>
        <translation>Copydesk 出错了。您的更改都已保留，可以继续工作。
如果再次发生，请附上这些详细信息报告问题。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add to {}</source>
        <translation>添加到{}</translation>
    </message>
    <message>
        <source>Remove from {}</source>
        <translation>从{}移除</translation>
    </message>
    <message>
        <source>Move in {}</source>
        <translation>在{}中移动</translation>
    </message>
    <message>
        <source>Put back {}</source>
        <translation>恢复{}</translation>
    </message>
    <message>
        <source>Changed; the file has: {}</source>
        <translation>已更改；文件中为：{}</translation>
    </message>
    <message>
        <source>Click to put it back</source>
        <translation>点击恢复</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>The record is as it is on disk.</source>
        <translation>记录与磁盘上的一致。</translation>
    </message>
    <message>
        <source>Outside of the fields</source>
        <translation>字段之外</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Have it as the file on disk has it</source>
        <translation>恢复为磁盘文件中的内容</translation>
    </message>
    <message>
        <source>{}: not in this site&apos;s list</source>
        <translation>{}：不在本站点的列表中</translation>
    </message>
    <message>
        <source>{word}: {part}. Click to add it to all.</source>
        <translation>{word}：{part}。点击可添加到全部。</translation>
    </message>
    <message>
        <source>add …</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Add “{}”</source>
        <translation>添加“{}”</translation>
    </message>
    <message>
        <source>Remove “{}”</source>
        <translation>移除“{}”</translation>
    </message>
    <message>
        <source>Move “{}”</source>
        <translation>移动“{}”</translation>
    </message>
    <message>
        <source>Not among the usual values</source>
        <translation>不是常用值</translation>
    </message>
    <message>
        <source>Other …</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>A number belongs here.</source>
        <translation>此处应为数字。</translation>
    </message>
    <message>
        <source>true or false belongs here.</source>
        <translation>此处应为 true 或 false。</translation>
    </message>
    <message>
        <source>A date belongs here.</source>
        <translation>此处应为日期。</translation>
    </message>
    <message>
        <source>A list of words belongs here.</source>
        <translation>此处应为词语列表。</translation>
    </message>
    <message>
        <source>A list of images belongs here.</source>
        <translation>此处应为图片列表。</translation>
    </message>
    <message>
        <source>A list of entries belongs here.</source>
        <translation>此处应为条目列表。</translation>
    </message>
    <message>
        <source>A name and a domain belong here.</source>
        <translation>此处应为名称和域名。</translation>
    </message>
    <message>
        <source>A text belongs here.</source>
        <translation>此处应为文本。</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Other links</source>
        <translation>其他链接</translation>
    </message>
    <message>
        <source>+1 link</source>
        <translation>+1 个链接</translation>
    </message>
    <message>
        <source>+{} links</source>
        <translation>+{} 个链接</translation>
    </message>
    <message>
        <source>The record does not say; the site publishes it.</source>
        <translation>记录未说明；站点会发布它。</translation>
    </message>
    <message>
        <source>The record says neither true nor false here.</source>
        <translation>记录在此处既不是 true 也不是 false。</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 条，共 {count} 条</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Views of the record</source>
        <translation>记录的视图</translation>
    </message>
    <message>
        <source>No record is chosen</source>
        <translation>未选择记录</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>请在列表中选择一条。</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源文本</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>There is a text here that the record could not take.</source>
        <translation>此处有记录无法接受的文本。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>What to do with this picture</source>
        <translation>如何处理这张图片</translation>
    </message>
    <message>
        <source>loading …</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>没有地址</translation>
    </message>
    <message>
        <source>✓ size</source>
        <translation>✓ 尺寸</translation>
    </message>
    <message>
        <source>△ size missing</source>
        <translation>△ 缺少尺寸</translation>
    </message>
    <message>
        <source>It is {} × {}</source>
        <translation>实际为 {} × {}</translation>
    </message>
    <message>
        <source>● wrong size</source>
        <translation>● 尺寸不符</translation>
    </message>
    <message>
        <source>△ not checked</source>
        <translation>△ 未检查</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>已缓存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Edit address, size and credit</source>
        <translation>编辑地址、尺寸和署名</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Image {} of {}</source>
        <translation>第 {} 张图片，共 {} 张</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>All of it (0)</source>
        <translation>显示全部 (0)</translation>
    </message>
    <message>
        <source>One pixel of the picture on one of the screen (1)</source>
        <translation>图片像素与屏幕像素一一对应 (1)</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Add a picture by its address or from a file</source>
        <translation>通过地址或从文件添加图片</translation>
    </message>
    <message>
        <source>Remove image</source>
        <translation>移除图片</translation>
    </message>
    <message>
        <source>Move image</source>
        <translation>移动图片</translation>
    </message>
    <message>
        <source>Correct image size</source>
        <translation>更正图片尺寸</translation>
    </message>
    <message>
        <source>Add image</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Add {} images</source>
        <translation>添加 {} 张图片</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>https://…  or  /assets/images/…</source>
        <translation>https://…  或  /assets/images/…</translation>
    </message>
    <message>
        <source>Address of the new picture</source>
        <translation>新图片的地址</translation>
    </message>
    <message>
        <source>Enter adds the picture, Esc does not</source>
        <translation>按 Enter 添加图片，按 Esc 放弃</translation>
    </message>
    <message>
        <source>Copy a file into the site&apos;s assets, and show it here</source>
        <translation>将文件复制到站点的 assets 中并在此显示</translation>
    </message>
    <message>
        <source>From a file …</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Written by the crawler; kept as it is.</source>
        <translation>由采集程序写入；保持原样。</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>What follows the fields; see Source</source>
        <translation>字段之后的内容；见“源文本”</translation>
    </message>
    <message>
        <source>{} characters of text</source>
        <translation>{} 个字符的正文</translation>
    </message>
    <message>
        <source>1 more field</source>
        <translation>另有 1 个字段</translation>
    </message>
    <message>
        <source>{} more fields</source>
        <translation>另有 {} 个字段</translation>
    </message>
    <message>
        <source>1 field not set</source>
        <translation>1 个字段未设置</translation>
    </message>
    <message>
        <source>{} fields not set</source>
        <translation>{} 个字段未设置</translation>
    </message>
    <message>
        <source>Not set: {}</source>
        <translation>未设置：{}</translation>
    </message>
    <message>
        <source>“{}” is not a number; the record keeps the old one.</source>
        <translation>“{}”不是数字；记录保留原值。</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>在列表中</translation>
    </message>
    <message>
        <source>As a page</source>
        <translation>作为网页</translation>
    </message>
    <message>
        <source>Embedded content stands here.</source>
        <translation>此处为嵌入内容。</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 个</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>不是重复</translation>
    </message>
    <message>
        <source>Remember in both records that they are different stories</source>
        <translation>在两条记录中都注明它们是不同的报道</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>All of the provider, as YAML</source>
        <translation>来源的全部内容（YAML）</translation>
    </message>
    <message>
        <source>Provider “{}”</source>
        <translation>来源“{}”</translation>
    </message>
    <message>
        <source>Edit {}</source>
        <translation>编辑{}</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Unpublish</source>
        <translation>取消发布</translation>
    </message>
    <message>
        <source>Edit source</source>
        <translation>编辑源文本</translation>
    </message>
    <message>
        <source>What you add is here already.</source>
        <translation>您添加的内容已在此处。</translation>
    </message>
    <message>
        <source>Add a related article</source>
        <translation>添加相关文章</translation>
    </message>
    <message>
        <source>Add {} related articles</source>
        <translation>添加 {} 篇相关文章</translation>
    </message>
    <message>
        <source>Link back to “{}”</source>
        <translation>反向关联到“{}”</translation>
    </message>
    <message>
        <source>The other record could not link back: {}</source>
        <translation>另一条记录无法反向关联：{}</translation>
    </message>
    <message>
        <source>Records that could be added</source>
        <translation>可添加的记录</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>copy differs</source>
        <translation>副本不同</translation>
    </message>
    <message>
        <source>listed twice</source>
        <translation>重复列出</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>自身</translation>
    </message>
    <message>
        <source>not in this site</source>
        <translation>不在本站点</translation>
    </message>
    <message>
        <source>Give this copy the values that its record has now</source>
        <translation>用其记录的当前值更新此副本</translation>
    </message>
    <message>
        <source>Update copy</source>
        <translation>更新副本</translation>
    </message>
    <message>
        <source>The copy differs from its record</source>
        <translation>副本与其记录不同</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Also link back</source>
        <translation>同时反向关联</translation>
    </message>
    <message>
        <source>Looking for similar records …</source>
        <translation>正在查找相似的记录…</translation>
    </message>
    <message>
        <source>Enter adds the article at this address.</source>
        <translation>按 Enter 添加此地址的文章。</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>No record that could be added has these words.</source>
        <translation>没有可添加的记录包含这些词。</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>No record resembles this one. Type to search all of them.</source>
        <translation>没有与此相似的记录。输入文字可搜索全部记录。</translation>
    </message>
    <message>
        <source>Search, or https:// address</source>
        <translation>搜索，或输入 https:// 地址</translation>
    </message>
    <message>
        <source>Records to add</source>
        <translation>要添加的记录</translation>
    </message>
    <message>
        <source>Words or a query such as topic:AI; Enter adds the chosen one</source>
        <translation>词语或 topic:AI 之类的查询；按 Enter 添加所选记录</translation>
    </message>
    <message>
        <source>Add this record to the related articles of the other one too</source>
        <translation>同时把这条记录加入对方的相关文章</translation>
    </message>
    <message>
        <source>No record of this site</source>
        <translation>不是本站的记录</translation>
    </message>
    <message>
        <source>What stands here</source>
        <translation>此处的内容</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit title, date and what else stands here (F2)</source>
        <translation>编辑此处的标题、日期等内容（F2）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Remove {} related articles</source>
        <translation>移除 {} 篇相关文章</translation>
    </message>
    <message>
        <source>What you paste is here already.</source>
        <translation>您粘贴的内容已在此处。</translation>
    </message>
    <message>
        <source>Paste “{}”</source>
        <translation>粘贴“{}”</translation>
    </message>
    <message>
        <source>Paste {} related articles</source>
        <translation>粘贴 {} 篇相关文章</translation>
    </message>
    <message>
        <source>Go to the record</source>
        <translation>转到该记录</translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <translation>在浏览器中打开网页</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation>移到顶部</translation>
    </message>
    <message>
        <source>Update the copy</source>
        <translation>更新副本</translation>
    </message>
    <message>
        <source>Update {} copies</source>
        <translation>更新 {} 个副本</translation>
    </message>
    <message>
        <source>Related {}</source>
        <translation>相关 {}</translation>
    </message>
    <message>
        <source>Search the site for an article to add</source>
        <translation>在站点中搜索要添加的文章</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Show the records that resemble this one</source>
        <translation>显示与此相似的记录</translation>
    </message>
    <message>
        <source>No related articles.</source>
        <translation>没有相关文章。</translation>
    </message>
    <message>
        <source>Show the records that list this one</source>
        <translation>显示列出此文的记录</translation>
    </message>
    <message>
        <source>Listed in</source>
        <translation>被列于</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>No other record lists this one</source>
        <translation>没有其他记录列出此文</translation>
    </message>
    <message>
        <source>Update its copies in {} records …</source>
        <translation>更新 {} 条记录中的副本…</translation>
    </message>
    <message>
        <source>Also list them here …</source>
        <translation>也在此列出它们…</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>另有 {} 条</translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation>相关文章</translation>
    </message>
    <message>
        <source>in {count} of {total}</source>
        <translation>{total} 条中的 {count} 条</translation>
    </message>
    <message>
        <source>Multiple</source>
        <translation>多个值</translation>
    </message>
    <message>
        <source>The record keeps its last sound text.</source>
        <translation>记录保留上一份正确的文本。</translation>
    </message>
    <message>
        <source>Go to the line</source>
        <translation>转到该行</translation>
    </message>
    <message>
        <source>Discard this text</source>
        <translation>放弃此文本</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>shown as text, never run</source>
        <translation>仅作为文本显示，绝不运行</translation>
    </message>
    <message>
        <source>YYYY-MM-DD hh:mm</source>
        <translation>YYYY-MM-DD hh:mm</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>The zone of this time</source>
        <translation>此时间的时区</translation>
    </message>
    <message>
        <source>The record has a text here that is no date.</source>
        <translation>记录此处的文本不是日期。</translation>
    </message>
    <message>
        <source>Write the date like 2021-12-17 10:49.</source>
        <translation>请按 2021-12-17 10:49 的格式填写日期。</translation>
    </message>
    <message>
        <source>{} where you are</source>
        <translation>{}（您所在地）</translation>
    </message>
    <message>
        <source>This computer&apos;s zone</source>
        <translation>此计算机的时区</translation>
    </message>
    <message>
        <source>Others are in the preferences</source>
        <translation>其他时区见偏好设置</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>There is white space around the address.</source>
        <translation>地址前后有空白。</translation>
    </message>
    <message>
        <source>There is white space in the address.</source>
        <translation>地址中有空白。</translation>
    </message>
    <message>
        <source>This is no web address: it begins with https:// or http://</source>
        <translation>这不是网址：网址以 https:// 或 http:// 开头</translation>
    </message>
    <message>
        <source>The address is not encrypted (http)</source>
        <translation>该地址未加密 (http)</translation>
    </message>
    <message>
        <source>This cannot be read: {}</source>
        <translation>无法读取：{}</translation>
    </message>
    <message>
        <source>Line {}: {}</source>
        <translation>第 {} 行：{}</translation>
    </message>
    <message>
        <source>{} is another one by now</source>
        <translation>{} 现在已是另一项</translation>
    </message>
    <message>
        <source>{} could not be entered: {}</source>
        <translation>无法写入 {}：{}</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Put back: {what}</source>
        <translation>恢复：{what}</translation>
    </message>
    <message>
        <source>Have it as it was before this change</source>
        <translation>恢复到此次更改之前</translation>
    </message>
    <message>
        <source>The journal no longer has the text of that time.</source>
        <translation>日志中已没有当时的文本。</translation>
    </message>
</context>
<context>
    <name>Journaling</name>
    <message>
        <source>Edits are kept in this window only until they are saved: {why}</source>
        <translation>保存之前，编辑仅保留在此窗口中：{why}</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press a key …</source>
        <translation>请按键…</translation>
    </message>
    <message>
        <source>Choose another key for “{action}”</source>
        <translation>为“{action}”选择其他按键</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>{n} records have unsaved edits.</source>
        <translation>{n} 条记录有未保存的编辑。</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>Choose several records in the list to link them.</source>
        <translation>请在列表中选择多条记录以互相关联。</translation>
    </message>
    <message>
        <source>At most {most} records can be linked to each other at once.</source>
        <translation>一次最多可互相关联 {most} 条记录。</translation>
    </message>
    <message>
        <source>Link {n} records to each other</source>
        <translation>互相关联 {n} 条记录</translation>
    </message>
    <message>
        <source>Update the copies of “{title}”</source>
        <translation>更新“{title}”的副本</translation>
    </message>
    <message>
        <source>No other record lists this one.</source>
        <translation>没有其他记录列出此文。</translation>
    </message>
    <message>
        <source>Link back from “{title}”</source>
        <translation>从“{title}”反向关联</translation>
    </message>
</context>
<context>
    <name>ListScreens</name>
    <message>
        <source>Reading the records …</source>
        <translation>正在读取记录…</translation>
    </message>
    <message>
        <source>No records here</source>
        <translation>这里没有记录</translation>
    </message>
    <message>
        <source>This folder holds no file that begins with front matter between two lines of “---”. Open a site&apos;s own folder, the one with _config.yml.</source>
        <translation>此文件夹中没有以两行“---”之间的 front matter 开头的文件。请打开站点自己的文件夹，即包含 _config.yml 的文件夹。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No record of this folder fits the search.</source>
        <translation>此文件夹中没有符合搜索条件的记录。</translation>
    </message>
    <message>
        <source>This folder cannot be read</source>
        <translation>无法读取此文件夹</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>Loader</name>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>文件夹 {folder} 不存在。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Recent folders</source>
        <translation>最近的文件夹</translation>
    </message>
    <message>
        <source>Copy the page&apos;s address</source>
        <translation>复制网页地址</translation>
    </message>
    <message>
        <source>Copy the file&apos;s path</source>
        <translation>复制文件路径</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Go to the first</source>
        <translation>转到第一条</translation>
    </message>
    <message>
        <source>{n} more records wait.</source>
        <translation>还有 {n} 条记录等待处理。</translation>
    </message>
    <message>
        <source>One more record waits.</source>
        <translation>还有一条记录等待处理。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Compare …</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>Create the file again</source>
        <translation>重新创建文件</translation>
    </message>
    <message>
        <source>Let the edits go</source>
        <translation>放弃编辑</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>不保存并离开</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>no image</source>
        <translation type="unfinished">无图片</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation type="unfinished">未加载</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Save a record when leaving it</source>
        <translation>离开记录时保存</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Dates are entered in this zone; records always keep UTC.</source>
        <translation>按此时区输入日期；记录始终保存 UTC 时间。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>脱机工作</translation>
    </message>
    <message>
        <source>Only pictures that were seen before, and the site&apos;s own.</source>
        <translation>只显示以前看过的图片和站点自己的图片。</translation>
    </message>
    <message>
        <source>Use the system&apos;s proxy</source>
        <translation>使用系统代理</translation>
    </message>
    <message>
        <source>Fetch from the local network too</source>
        <translation>也从本地网络获取</translation>
    </message>
    <message>
        <source>Otherwise no record can make Copydesk ask a computer near you.</source>
        <translation>否则，任何记录都无法让 Copydesk 访问您附近的计算机。</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Tell me about newer versions</source>
        <translation>有新版本时告诉我</translation>
    </message>
    <message>
        <source>Asks Copydesk’s page once a day. You install them yourself.</source>
        <translation>每天查询一次 Copydesk 的页面；新版本由您自行安装。</translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message>
        <source>Repair all {n} …</source>
        <translation>修复全部 {n} 个…</translation>
    </message>
    <message>
        <source>Repair all …</source>
        <translation>全部修复…</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>List the records</source>
        <translation>列出这些记录</translation>
    </message>
    <message>
        <source>Search for this problem</source>
        <translation>搜索此问题</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Repair the chosen problem (R)</source>
        <translation>修复所选问题 (R)</translation>
    </message>
    <message>
        <source>Show first what would change in all records</source>
        <translation>先显示所有记录将有的更改</translation>
    </message>
    <message>
        <source>Close the list of problems (Esc)</source>
        <translation>关闭问题列表 (Esc)</translation>
    </message>
    <message>
        <source>Close the list of problems</source>
        <translation>关闭问题列表</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>ProblemsTended</name>
    <message>
        <source>{n} errors</source>
        <translation>{n} 个错误</translation>
    </message>
    <message>
        <source>{n} warnings</source>
        <translation>{n} 个警告</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n} 个提示</translation>
    </message>
    <message>
        <source>{n} records still to be checked</source>
        <translation>还有 {n} 条记录待检查</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 个问题</translation>
    </message>
    <message>
        <source>{n} problems</source>
        <translation>{n} 个问题</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Repair {rule}</source>
        <translation>修复 {rule}</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>不是重复</translation>
    </message>
</context>
<context>
    <name>QueueEnd</name>
    <message>
        <source>Next: {name}</source>
        <translation>下一步：{name}</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>所有记录</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
</context>
<context>
    <name>RecordDelegate</name>
    <message>
        <source>Published – click to make it a draft</source>
        <translation>已发布 – 点击改为草稿</translation>
    </message>
    <message>
        <source>Draft – click to publish</source>
        <translation>草稿 – 点击发布</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>unsaved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已下架</translation>
    </message>
</context>
<context>
    <name>RecordGrid</name>
    <message>
        <source>Records as a table</source>
        <translation>记录（表格）</translation>
    </message>
</context>
<context>
    <name>RecordHistory</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Put back “{what}”</source>
        <translation>恢复“{what}”</translation>
    </message>
</context>
<context>
    <name>RecordHistoryDialog</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>What Copydesk saved of this record. Putting a change back leaves alone what was changed after it.</source>
        <translation>Copydesk 对此记录的各次保存。恢复某次更改不会影响之后的更改。</translation>
    </message>
    <message>
        <source>Nothing was saved of this record yet.</source>
        <translation>此记录尚无保存。</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>The order of the list: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>broken</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Date (UTC)</source>
        <translation>日期 (UTC)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>热度</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最旧在前</translation>
    </message>
    <message>
        <source>Best quality first</source>
        <translation>质量高者在前</translation>
    </message>
    <message>
        <source>Hottest first</source>
        <translation>热度高者在前</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>按标题</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>Most related first</source>
        <translation>相关最多者在前</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>按文件</translation>
    </message>
    <message>
        <source>Other order</source>
        <translation>其他顺序</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 个问题</translation>
    </message>
    <message>
        <source>{n} problems</source>
        <translation>{n} 个问题</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Unsaved edits of {names} cannot be brought back: the file has changed since, and the journal is damaged.</source>
        <translation>无法恢复 {names} 的未保存编辑：文件此后已更改，且日志已损坏。</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>The journal was damaged; what can be read of it is used.</source>
        <translation>日志已损坏；仅使用其中可读的部分。</translation>
    </message>
    <message>
        <source>Copydesk was interrupted. Your unsaved edits of {names} are back.</source>
        <translation>Copydesk 曾意外中断。您对 {names} 的未保存编辑已恢复。</translation>
    </message>
    <message>
        <source>“{text}” was interrupted: {done} of {total} records are written.</source>
        <translation>“{text}”曾中断：{total} 条记录中已写入 {done} 条。</translation>
    </message>
    <message>
        <source>{n} records</source>
        <translation>{n} 条记录</translation>
    </message>
    <message>
        <source>Waiting for git to be done in this folder …</source>
        <translation>正在等待 git 完成对此文件夹的操作…</translation>
    </message>
    <message>
        <source>“{text}” is finished.</source>
        <translation>“{text}”已完成。</translation>
    </message>
    <message>
        <source>“{text}” is taken back.</source>
        <translation>“{text}”已收回。</translation>
    </message>
    <message>
        <source>What changed since is left as it is: {names}.</source>
        <translation>此后有更改的内容保持现状：{names}。</translation>
    </message>
</context>
<context>
    <name>RelatedCandidates</name>
    <message>
        <source>Shares {}</source>
        <translation>共有 {}</translation>
    </message>
    <message>
        <source>{} days apart</source>
        <translation>相隔 {} 天</translation>
    </message>
    <message>
        <source>one day apart</source>
        <translation>相隔一天</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>同一天</translation>
    </message>
</context>
<context>
    <name>RelatedList</name>
    <message>
        <source>The record&apos;s related articles are no list of articles.</source>
        <translation>该记录的相关文章不是文章列表。</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>This is the last of {count} records.</source>
        <translation>这是 {count} 条记录中的最后一条。</translation>
    </message>
    <message>
        <source>This is the first of {count} records.</source>
        <translation>这是 {count} 条记录中的第一条。</translation>
    </message>
    <message>
        <source>That was the last draft of {count} records.</source>
        <translation>那是 {count} 条记录中的最后一份草稿。</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Unpublish</source>
        <translation>取消发布</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>unpublished</source>
        <translation>已取消发布</translation>
    </message>
    <message>
        <source>Mark as removed</source>
        <translation>标记为已下架</translation>
    </message>
    <message>
        <source>Mark as not removed</source>
        <translation>取消下架标记</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>not removed</source>
        <translation>已取消下架</translation>
    </message>
    <message>
        <source>This record has no address of a page that can be opened.</source>
        <translation>这条记录没有可打开的网页地址。</translation>
    </message>
    <message>
        <source>Take back “{what}”</source>
        <translation>收回“{what}”</translation>
    </message>
    <message>
        <source>This is decided otherwise by now: there is nothing to take back.</source>
        <translation>现已另作决定：没有可收回的内容。</translation>
    </message>
    <message>
        <source>The file of this record is gone.</source>
        <translation>此记录的文件已不存在。</translation>
    </message>
    <message>
        <source>So far: {parts}.</source>
        <translation>到目前为止：{parts}。</translation>
    </message>
    <message>
        <source>So far: {parts}, in {n} min.</source>
        <translation>到目前为止：{parts}，用时 {n} 分钟。</translation>
    </message>
    <message>
        <source>This file is broken; it is never written.</source>
        <translation>此文件已损坏；绝不会写入。</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>Saved searches</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>Forget “{name}”</source>
        <translation>删除“{name}”</translation>
    </message>
    <message>
        <source>Save this search …</source>
        <translation>保存此搜索…</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存此搜索</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>AMP cache</source>
        <translation>AMP 缓存</translation>
    </message>
    <message>
        <source>AMP page</source>
        <translation>AMP 页面</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Biography</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>已缓存</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Embed</source>
        <translation>嵌入内容</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>热度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识符</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Logos</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原始链接</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>相关文章</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Secured</source>
        <translation>保密数据</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Taxonomy</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search: words, topic:AI, quality:&gt;60 …</source>
        <translation>搜索：词语、topic:AI、quality:&gt;60…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search in all records</source>
        <translation>在所有记录中搜索</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>清除搜索 (Esc)</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>SearchCompleter</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The file cannot be read as it is now: {why}</source>
        <translation>文件目前无法读取：{why}</translation>
    </message>
    <message>
        <source>Another program has changed {fields} since; that stays as it is.</source>
        <translation>此后另一个程序更改了 {fields}；其内容保持现状。</translation>
    </message>
    <message>
        <source>{fields} and {n} more fields</source>
        <translation>{fields} 等，另有 {n} 个字段</translation>
    </message>
    <message>
        <source>Another program also changed {fields}; nothing was overwritten.</source>
        <translation>另一个程序也更改了 {fields}；没有覆盖任何内容。</translation>
    </message>
    <message>
        <source>Bring back unsaved edits</source>
        <translation>恢复未保存的编辑</translation>
    </message>
    <message>
        <source>Decide between two versions</source>
        <translation>在两个版本之间选择</translation>
    </message>
</context>
<context>
    <name>Several</name>
    <message>
        <source>Change …</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change the records</source>
        <translation>更改这些记录</translation>
    </message>
    <message>
        <source>What can be done to all of the records</source>
        <translation>可对所有这些记录执行的操作</translation>
    </message>
    <message>
        <source>{n} records selected</source>
        <translation>已选择 {n} 条记录</translation>
    </message>
    <message>
        <source>{n} drafts</source>
        <translation>{n} 份草稿</translation>
    </message>
    <message>
        <source>{n} published</source>
        <translation>{n} 条已发布</translation>
    </message>
    <message>
        <source>{n} removed</source>
        <translation>{n} 条已下架</translation>
    </message>
    <message>
        <source>{n} broken</source>
        <translation>{n} 条已损坏</translation>
    </message>
    <message>
        <source>Publish {n} …</source>
        <translation>发布 {n} 条…</translation>
    </message>
    <message>
        <source>Unpublish {n} …</source>
        <translation>取消发布 {n} 条…</translation>
    </message>
    <message>
        <source>Reading the records</source>
        <translation>正在读取记录</translation>
    </message>
    <message>
        <source>Add “{}”</source>
        <translation>添加“{}”</translation>
    </message>
    <message>
        <source>Remove “{}”</source>
        <translation>移除“{}”</translation>
    </message>
    <message>
        <source>Set {}</source>
        <translation>设置{}</translation>
    </message>
    <message>
        <source>Images, related articles and the rest are each record&apos;s own.</source>
        <translation>图片、相关文章等其余内容属于各条记录自己。</translation>
    </message>
    <message>
        <source>{n} of the records cannot be read; they stay as they are.</source>
        <translation>其中 {n} 条记录无法读取；它们保持不变。</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Click a key to change it; Backspace then leaves none.</source>
        <translation>点击按键即可更改；此时按 Backspace 则不设按键。</translation>
    </message>
    <message>
        <source>{key} is the key of “{owner}”.</source>
        <translation>{key} 是“{owner}”的按键。</translation>
    </message>
    <message>
        <source>Give it to “{action}”</source>
        <translation>改给“{action}”</translation>
    </message>
    <message>
        <source>Lists and buttons need this key. Hold Ctrl or Alt with it.</source>
        <translation>列表和按钮需要此键。请同时按住 Ctrl 或 Alt。</translation>
    </message>
    <message>
        <source>Letters act when no text field has the focus.</source>
        <translation>焦点不在文本框中时，字母键即为快捷键。</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部还原</translation>
    </message>
    <message>
        <source>Give every action its usual key again</source>
        <translation>让所有操作恢复默认按键</translation>
    </message>
    <message>
        <source>The other action then has no key, or one less</source>
        <translation>另一个操作将失去此按键</translation>
    </message>
    <message>
        <source>Usual key for “{action}”</source>
        <translation>“{action}”的默认按键</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Open a site</source>
        <translation>打开站点</translation>
    </message>
    <message>
        <source>Choose the folder of a site with records in front matter.</source>
        <translation>请选择含有 front matter 记录的站点文件夹。</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>最近的文件夹</translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation>打开此文件夹</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drafts</source>
        <translation>
            <numerusform>%Ln 份草稿</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} shown</source>
        <translation>显示 {n} 条</translation>
    </message>
    <message>
        <source>{n} unsaved</source>
        <translation>{n} 条未保存</translation>
    </message>
    <message>
        <source>{n} could not be saved</source>
        <translation>{n} 条未能保存</translation>
    </message>
    <message>
        <source>every change kept</source>
        <translation>所有更改均已保留</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{total} 条中的 {shown} 条</translation>
    </message>
    <message>
        <source>Reading records: {n}</source>
        <translation>正在读取记录：{n}</translation>
    </message>
    <message>
        <source>Pictures {done}/{total}</source>
        <translation>图片 {done}/{total}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop where it is; what is done can be undone</source>
        <translation>就此停止；已完成的部分可以撤销</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Folders, appearance, shortcuts</source>
        <translation>文件夹、外观、快捷键</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>UpdateNotice</name>
    <message>
        <source>Copydesk {0} is there; this is {1}.</source>
        <translation>Copydesk {0} 已发布；当前为 {1}。</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>打开其页面</translation>
    </message>
</context>
<context>
    <name>ValueDialog</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>The field to set in all of the records</source>
        <translation>要在所有记录中设置的字段</translation>
    </message>
    <message>
        <source>Give it this value</source>
        <translation>设为此值</translation>
    </message>
    <message>
        <source>Whatever value each record has now</source>
        <translation>无论各记录现在的值是什么</translation>
    </message>
    <message>
        <source>Take the field away</source>
        <translation>移除该字段</translation>
    </message>
    <message>
        <source>The records then have no such field</source>
        <translation>之后这些记录不再有此字段</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Open a site&apos;s folder</source>
        <translation>打开站点文件夹</translation>
    </message>
    <message>
        <source>This file cannot be edited</source>
        <translation>无法编辑此文件</translation>
    </message>
    <message>
        <source>It is shown in the list and never written. Mend it in a text editor.</source>
        <translation>它会显示在列表中，但绝不会写入。请用文本编辑器修正。</translation>
    </message>
</context>
<context>
    <name>WordDialog</name>
    <message>
        <source>{word}   in {count} of {total}</source>
        <translation>{word}   {total} 条中的 {count} 条</translation>
    </message>
    <message>
        <source>Type to find one, or a new one</source>
        <translation>输入以查找，或新建一个</translation>
    </message>
    <message>
        <source>Type to find one</source>
        <translation>输入以查找</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
</context>
<context>
    <name>Zones</name>
    <message>
        <source>This computer&apos;s ({zone})</source>
        <translation>此计算机的时区 ({zone})</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <translation>yyyy年M月d日 ddd HH:mm</translation>
    </message>
</context>
<context>
    <name>_Tree</name>
    <message>
        <source>Problems of the site</source>
        <translation>站点的问题</translation>
    </message>
</context>
</TS>
