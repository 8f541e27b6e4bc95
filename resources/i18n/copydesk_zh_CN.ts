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
    <name>Browser</name>
    <message>
        <source>No browser could be opened for {url}</source>
        <translation>无法打开浏览器访问 {url}</translation>
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
        <source>Let this version stand</source>
        <translation>采用此版本</translation>
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
    <message>
        <source>d MMMM yyyy</source>
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
    <message>
        <source>Put the details on the clipboard, for a report</source>
        <translation>将详细信息复制到剪贴板，以便报告</translation>
    </message>
    <message>
        <source>Go on working (Esc)</source>
        <translation>继续工作 (Esc)</translation>
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
        <source>Opening the record …</source>
        <translation>正在打开记录…</translation>
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
        <source>● wrong size</source>
        <translation>● 尺寸不符</translation>
    </message>
    <message>
        <source>△ unchecked</source>
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
        <source>Pictures ({endings})</source>
        <translation>图片 ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
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
    <message>
        <source>{key} cannot be put back by itself; edit it in Source</source>
        <translation>{key} 无法单独还原；请在“源码”中编辑</translation>
    </message>
    <message>
        <source>This is not one value</source>
        <translation>这不是单个值</translation>
    </message>
    <message>
        <source>This can be edited in Source only: {why}</source>
        <translation>只能在“源码”中编辑：{why}</translation>
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
        <source>Your edits are kept here.</source>
        <translation>您的编辑内容保留在此处。</translation>
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
    <name>OutsideNews</name>
    <message>
        <source>Other programs changed these records; a click lists them</source>
        <translation>其他程序改动了这些记录；点击可列出</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已消失</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>{n} changed outside</source>
        <translation>外部更改了 {n} 条</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 条</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>不再显示这些</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>no image</source>
        <translation>无图片</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>未加载</translation>
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
        <source>Otherwise edits wait until you save them, safe from a crash as always</source>
        <translation>否则编辑内容会等您保存；程序崩溃也不会丢失</translation>
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
        <translation>离线工作</translation>
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
        <source>Fetch pictures the way that the system&apos;s other programs do</source>
        <translation>像系统中其他程序那样获取图片</translation>
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
        <source>Repair “{rule}”</source>
        <translation>修复“{rule}”</translation>
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
        <translation>列表的排序：{name}</translation>
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
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
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
        <source>By {column}</source>
        <translation>按{column}</translation>
    </message>
    <message>
        <source>By {column}, turned round</source>
        <translation>按{column}，倒序</translation>
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
    <name>Rules</name>
    <message>
        <source>Unreadable file</source>
        <translation>无法读取的文件</translation>
    </message>
    <message>
        <source>Broken YAML</source>
        <translation>YAML 有误</translation>
    </message>
    <message>
        <source>Key twice</source>
        <translation>重复的键</translation>
    </message>
    <message>
        <source>Wrong kind of value</source>
        <translation>值的类型不对</translation>
    </message>
    <message>
        <source>Unknown key</source>
        <translation>未知的键</translation>
    </message>
    <message>
        <source>Damaged lock</source>
        <translation>锁已损坏</translation>
    </message>
    <message>
        <source>Garbled characters</source>
        <translation>乱码</translation>
    </message>
    <message>
        <source>White space</source>
        <translation>多余空白</translation>
    </message>
    <message>
        <source>HTML in text</source>
        <translation>文字中有 HTML</translation>
    </message>
    <message>
        <source>Invisible characters</source>
        <translation>不可见字符</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>没有标题</translation>
    </message>
    <message>
        <source>No excerpt</source>
        <translation>没有摘要</translation>
    </message>
    <message>
        <source>Title in capitals</source>
        <translation>标题全大写</translation>
    </message>
    <message>
        <source>Excerpt cut off</source>
        <translation>摘要被截断</translation>
    </message>
    <message>
        <source>Date in the future</source>
        <translation>日期在未来</translation>
    </message>
    <message>
        <source>Invalid date</source>
        <translation>日期无效</translation>
    </message>
    <message>
        <source>Date unlike the file name</source>
        <translation>日期与文件名不符</translation>
    </message>
    <message>
        <source>Date spelling</source>
        <translation>日期写法</translation>
    </message>
    <message>
        <source>Invalid address</source>
        <translation>网址无效</translation>
    </message>
    <message>
        <source>Link without https</source>
        <translation>链接未用 https</translation>
    </message>
    <message>
        <source>Tracking in a link</source>
        <translation>链接含跟踪参数</translation>
    </message>
    <message>
        <source>AMP cache address</source>
        <translation>AMP 缓存网址</translation>
    </message>
    <message>
        <source>Same page twice</source>
        <translation>同一页面重复</translation>
    </message>
    <message>
        <source>Same story twice</source>
        <translation>同一报道重复</translation>
    </message>
    <message>
        <source>No image</source>
        <translation>没有图片</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>图片尺寸</translation>
    </message>
    <message>
        <source>Image without https</source>
        <translation>图片未用 https</translation>
    </message>
    <message>
        <source>Broken image</source>
        <translation>图片损坏</translation>
    </message>
    <message>
        <source>Image twice</source>
        <translation>图片重复</translation>
    </message>
    <message>
        <source>Related to itself</source>
        <translation>相关文章是自身</translation>
    </message>
    <message>
        <source>Related twice</source>
        <translation>相关文章重复</translation>
    </message>
    <message>
        <source>Related copy differs</source>
        <translation>相关文章副本不同</translation>
    </message>
    <message>
        <source>Related not in this site</source>
        <translation>相关文章不在本站</translation>
    </message>
    <message>
        <source>Unknown topic</source>
        <translation>未知主题</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>没有主题</translation>
    </message>
    <message>
        <source>Unknown provider</source>
        <translation>未知来源</translation>
    </message>
    <message>
        <source>Provider name differs</source>
        <translation>来源名称不符</translation>
    </message>
    <message>
        <source>Provider spelling</source>
        <translation>来源写法</translation>
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
    <name>Sentences</name>
    <message>
        <source>&amp;{anchor} stands a second time: another value has that name</source>
        <translation>&amp;{anchor} 出现了第二次：另一个值已经用了这个名字</translation>
    </message>
    <message>
        <source>*{anchor} refers to nothing: no value is marked &amp;{anchor}</source>
        <translation>*{anchor} 没有指向任何内容：没有值标为 &amp;{anchor}</translation>
    </message>
    <message>
        <source>*{node} stands for another value; Copydesk does not follow it</source>
        <translation>*{node} 代表另一个值；Copydesk 不会跟随它</translation>
    </message>
    <message>
        <source>2021, 2021-12, &gt;2021-06-01, 2021-01..2021-06</source>
        <translation>2021、2021-12、&gt;2021-06-01、2021-01..2021-06</translation>
    </message>
    <message>
        <source>&lt;&lt; takes over other values; Copydesk does not follow it</source>
        <translation>&lt;&lt; 会引入其他值；Copydesk 不会跟随它</translation>
    </message>
    <message>
        <source>A YAML file without fences needs at least one key</source>
        <translation>没有分隔线的 YAML 文件至少需要一个键</translation>
    </message>
    <message>
        <source>A `title` or `name` of three words or more with four letters or more is written in capitals only.</source>
        <translation>三个或更多单词、四个或更多字母的 `title` 或 `name` 全部用大写字母书写。</translation>
    </message>
    <message>
        <source>A date of the record is not written as `2021-12-17T10:49:00Z` or `2021-12-17`, without quotes.</source>
        <translation>记录中有日期没有写成不带引号的 `2021-12-17T10:49:00Z` 或 `2021-12-17`。</translation>
    </message>
    <message>
        <source>A key must be text, but {name!r} is {kind}</source>
        <translation>键必须是文本，但 {name!r} 是{kind}</translation>
    </message>
    <message>
        <source>A key stands twice in one mapping.</source>
        <translation>同一映射中有一个键出现了两次。</translation>
    </message>
    <message>
        <source>A link of the record or of a related article begins with `http://`.</source>
        <translation>记录或相关文章的某个链接以 `http://` 开头。</translation>
    </message>
    <message>
        <source>A record as a whole can only be set to a mapping</source>
        <translation>整个记录只能设为映射</translation>
    </message>
    <message>
        <source>A related article has another title, excerpt or date than its own record in the site; white space does not count, nor does what one of the two does not say.</source>
        <translation>相关文章的标题、摘要或日期与它在本站的记录不同；空白以及其中一方没有写的内容不计在内。</translation>
    </message>
    <message>
        <source>A related article has the same `webUrl` as its record.</source>
        <translation>相关文章的 `webUrl` 与所在记录的相同。</translation>
    </message>
    <message>
        <source>A related article should be a mapping of keys and values.</source>
        <translation>相关文章应当是由键和值组成的映射。</translation>
    </message>
    <message>
        <source>A schema has no {name!r} here; use one of {join}</source>
        <translation>结构定义在此处没有 {name!r}；请使用以下之一：{join}</translation>
    </message>
    <message>
        <source>A second YAML document begins here</source>
        <translation>第二个 YAML 文档从这里开始</translation>
    </message>
    <message>
        <source>A value cannot be read: {error}</source>
        <translation>有一个值无法读取：{error}</translation>
    </message>
    <message>
        <source>A value of the record or of a related article is not of the kind that the schema has for it.</source>
        <translation>记录或相关文章的某个值不是结构定义所要求的类型。</translation>
    </message>
    <message>
        <source>A value of the type {name} cannot be written into a record</source>
        <translation>类型为 {name} 的值不能写入记录</translation>
    </message>
    <message>
        <source>An address of the record or of a related article is none of the web: `http://` or `https://`, a server, no white space, no character that must be encoded.</source>
        <translation>记录或相关文章的某个地址不是网址：应有 `http://` 或 `https://` 和服务器名，不含空白，也不含必须编码的字符。</translation>
    </message>
    <message>
        <source>An image of the site&apos;s own files has another `width` or `height` than the record declares.</source>
        <translation>本站文件中的某张图片的 `width` 或 `height` 与记录所写的不同。</translation>
    </message>
    <message>
        <source>An image of the site&apos;s own files is not there, or is none.</source>
        <translation>本站文件中的某张图片不存在，或者不是图片。</translation>
    </message>
    <message>
        <source>An invisible character: U+{code:04X} ({name}).</source>
        <translation>不可见字符：U+{code:04X}（{name}）。</translation>
    </message>
    <message>
        <source>Choices are written as key: [word, word]</source>
        <translation>选项写作 键: [词, 词]</translation>
    </message>
    <message>
        <source>Copydesk cannot read a value with the tag {tag}</source>
        <translation>Copydesk 无法读取带有标签 {tag} 的值</translation>
    </message>
    <message>
        <source>Fields of the schema hold themselves</source>
        <translation>结构定义的字段包含了自身</translation>
    </message>
    <message>
        <source>Garbled characters: {change}.</source>
        <translation>乱码字符：{change}。</translation>
    </message>
    <message>
        <source>Git is at work in this folder (.git/index.lock). Wait until it is done, then go on; if no git is running, that file was left behind by one that crashed: remove it.</source>
        <translation>Git 正在此文件夹中工作（.git/index.lock）。请等它完成后再继续；如果没有 git 在运行，该文件是崩溃的 git 留下的：请将其删除。</translation>
    </message>
    <message>
        <source>HTML in plain text: {name}</source>
        <translation>纯文本中的 HTML：{name}</translation>
    </message>
    <message>
        <source>Here the schema needs a list</source>
        <translation>结构定义在此处需要一个列表</translation>
    </message>
    <message>
        <source>Here the schema needs a mapping (key: value)</source>
        <translation>结构定义在此处需要一个映射（键: 值）</translation>
    </message>
    <message>
        <source>Here the schema needs a single value</source>
        <translation>结构定义在此处需要单个值</translation>
    </message>
    <message>
        <source>Here the schema needs true or false</source>
        <translation>结构定义在此处需要 true 或 false</translation>
    </message>
    <message>
        <source>Keys are added and taken out in the source only: of one, {reason}</source>
        <translation>只能在源码中添加和删除键：其中一个键，{reason}</translation>
    </message>
    <message>
        <source>Most records write “{usual}”, not “{name}”.</source>
        <translation>多数记录写作“{usual}”，而不是“{name}”。</translation>
    </message>
    <message>
        <source>No record of the site has the related article&apos;s `webUrl`.</source>
        <translation>本站没有记录的 `webUrl` 与该相关文章的相同。</translation>
    </message>
    <message>
        <source>No secure connection to the server could be made.</source>
        <translation>无法与服务器建立安全连接。</translation>
    </message>
    <message>
        <source>One of the record&apos;s `topics` is none of the site&apos;s; the nearest one is named.</source>
        <translation>记录的某个 `topics` 不是本站的主题；会给出最接近的一个。</translation>
    </message>
    <message>
        <source>Only paths that begin with /assets/ are pictures of this site.</source>
        <translation>只有以 /assets/ 开头的路径才是本站的图片。</translation>
    </message>
    <message>
        <source>Records of the kind “{label}” have no key {key}.</source>
        <translation>“{label}”类记录没有键 {key}。</translation>
    </message>
    <message>
        <source>The AMP cache address is not that of {key}.</source>
        <translation>AMP 缓存地址与 {key} 的不一致。</translation>
    </message>
    <message>
        <source>The YAML cannot be read: {error}</source>
        <translation>无法读取 YAML：{error}</translation>
    </message>
    <message>
        <source>The YAML cannot be read: {problem}</source>
        <translation>无法读取 YAML：{problem}</translation>
    </message>
    <message>
        <source>The YAML cannot be read: {problem} ({context})</source>
        <translation>无法读取 YAML：{problem}（{context}）</translation>
    </message>
    <message>
        <source>The YAML has more than {max_values:,} values; Copydesk reads no more</source>
        <translation>YAML 的值超过 {max_values:,} 个；Copydesk 不会读取更多</translation>
    </message>
    <message>
        <source>The `url` of one of the record&apos;s images begins with `http://`.</source>
        <translation>记录中某张图片的 `url` 以 `http://` 开头。</translation>
    </message>
    <message>
        <source>The address begins with http://, not with https://.</source>
        <translation>地址以 http:// 开头，而不是 https://。</translation>
    </message>
    <message>
        <source>The address begins with {value}:, not with http: or https:.</source>
        <translation>地址以 {value}: 开头，而不是 http: 或 https:。</translation>
    </message>
    <message>
        <source>The address cannot be read as a web address.</source>
        <translation>该地址无法作为网址读取。</translation>
    </message>
    <message>
        <source>The address contains a line break or another control character.</source>
        <translation>地址含有换行或其他控制字符。</translation>
    </message>
    <message>
        <source>The address contains a user name or password.</source>
        <translation>地址含有用户名或密码。</translation>
    </message>
    <message>
        <source>The address is neither on the web nor a path that begins with /assets/.</source>
        <translation>该地址既不是网址，也不是以 /assets/ 开头的路径。</translation>
    </message>
    <message>
        <source>The address names no server.</source>
        <translation>地址没有写出服务器。</translation>
    </message>
    <message>
        <source>The address tracks readers: {parameters}</source>
        <translation>该地址会跟踪读者：{parameters}</translation>
    </message>
    <message>
        <source>The address {fault}.</source>
        <translation>地址{fault}。</translation>
    </message>
    <message>
        <source>The article is no record of this site.</source>
        <translation>该文章不是本站的记录。</translation>
    </message>
    <message>
        <source>The article stands in the list already, at position {place}.</source>
        <translation>该文章已在列表中，位于第 {place} 位。</translation>
    </message>
    <message>
        <source>The byte 0x{byte:02x} is not UTF-8 text; save the file as UTF-8 in a text editor</source>
        <translation>字节 0x{byte:02x} 不是 UTF-8 文本；请用文本编辑器将文件另存为 UTF-8</translation>
    </message>
    <message>
        <source>The character U+{code:04X} may not stand in a file</source>
        <translation>字符 U+{code:04X} 不能出现在文件中</translation>
    </message>
    <message>
        <source>The character {name} may not stand in YAML</source>
        <translation>字符 {name} 不能出现在 YAML 中</translation>
    </message>
    <message>
        <source>The copy differs from {name}: {keys}.</source>
        <translation>该副本已与 {name} 不同：{keys}。</translation>
    </message>
    <message>
        <source>The date that the file name starts with is not the UTC date of `publishedDateTime`.</source>
        <translation>文件名开头的日期不是 `publishedDateTime` 的 UTC 日期。</translation>
    </message>
    <message>
        <source>The decoder answered nonsense.</source>
        <translation>解码器的回答无法理解。</translation>
    </message>
    <message>
        <source>The decoder cannot be started: {error}.</source>
        <translation>无法启动解码器：{error}。</translation>
    </message>
    <message>
        <source>The decoder did not start within {seconds:g} s.</source>
        <translation>解码器没有在 {seconds:g} 秒内启动。</translation>
    </message>
    <message>
        <source>The directory calls {domain} “{listed}”, the record “{name}”.</source>
        <translation>目录称 {domain} 为“{listed}”，记录中为“{name}”。</translation>
    </message>
    <message>
        <source>The directory of providers has no {domain}.</source>
        <translation>来源目录中没有 {domain}。</translation>
    </message>
    <message>
        <source>The drawing defines entities, which are not expanded.</source>
        <translation>该图形定义了实体，不会展开。</translation>
    </message>
    <message>
        <source>The drawing has more than {limit} MB.</source>
        <translation>该图形超过 {limit} MB。</translation>
    </message>
    <message>
        <source>The drawing has no size that can be shown.</source>
        <translation>该图形没有可显示的尺寸。</translation>
    </message>
    <message>
        <source>The drawing is damaged: it is no readable XML.</source>
        <translation>该图形已损坏：不是可读的 XML。</translation>
    </message>
    <message>
        <source>The drawing is too complicated to be shown safely.</source>
        <translation>该图形过于复杂，无法安全显示。</translation>
    </message>
    <message>
        <source>The drawing wants something from outside, which is not loaded.</source>
        <translation>该图形要引用外部内容，不会加载。</translation>
    </message>
    <message>
        <source>The excerpt is cut off.</source>
        <translation>摘要被截断了。</translation>
    </message>
    <message>
        <source>The excerpt is empty.</source>
        <translation>摘要为空。</translation>
    </message>
    <message>
        <source>The excerpt is missing.</source>
        <translation>缺少摘要。</translation>
    </message>
    <message>
        <source>The file cannot be read: {strerror}.</source>
        <translation>无法读取文件：{strerror}。</translation>
    </message>
    <message>
        <source>The file does not start with a --- line, so it has no front matter</source>
        <translation>文件没有以 --- 行开头，因此没有 front matter</translation>
    </message>
    <message>
        <source>The file has more than {limit} MB.</source>
        <translation>文件超过 {limit} MB。</translation>
    </message>
    <message>
        <source>The file is UTF-16 text; Copydesk edits UTF-8: save it as UTF-8 in a text editor</source>
        <translation>文件是 UTF-16 文本；Copydesk 编辑 UTF-8：请用文本编辑器将其另存为 UTF-8</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>The file is no picture that we know.</source>
        <translation>该文件不是可识别的图片。</translation>
    </message>
    <message>
        <source>The file name says {named}, the record {day} (UTC).</source>
        <translation>文件名写的是 {named}，记录写的是 {day}（UTC）。</translation>
    </message>
    <message>
        <source>The file, or a value in it, cannot be read as YAML.</source>
        <translation>文件或其中的某个值无法作为 YAML 读取。</translation>
    </message>
    <message>
        <source>The front matter has no closing --- line</source>
        <translation>front matter 没有结尾的 --- 行</translation>
    </message>
    <message>
        <source>The front matter has {length:,} characters; Copydesk reads {max_yaml:,} at most</source>
        <translation>front matter 有 {length:,} 个字符；Copydesk 最多读取 {max_yaml:,} 个</translation>
    </message>
    <message>
        <source>The front matter is no mapping: Copydesk needs lines of key: value</source>
        <translation>front matter 不是映射：Copydesk 需要“键: 值”形式的行</translation>
    </message>
    <message>
        <source>The image stands here a second time: see {place}.</source>
        <translation>此图片在这里出现了第二次：见第 {place} 张。</translation>
    </message>
    <message>
        <source>The image&apos;s address begins with http://; browsers may not show it.</source>
        <translation>图片地址以 http:// 开头；浏览器可能不会显示它。</translation>
    </message>
    <message>
        <source>The image&apos;s {key} is {real}, not {declared} pixels.</source>
        <translation>图片的 {key} 是 {real} 像素，而不是 {declared}。</translation>
    </message>
    <message>
        <source>The item should be {item} and is {kind}.</source>
        <translation>该项应为{item}，实际是{kind}。</translation>
    </message>
    <message>
        <source>The key {key} stands {count} times; only the last one counts.</source>
        <translation>键 {key} 出现了 {count} 次；只有最后一次有效。</translation>
    </message>
    <message>
        <source>The key {written}... is longer than {max_key} characters</source>
        <translation>键 {written}... 超过 {max_key} 个字符</translation>
    </message>
    <message>
        <source>The name service did not find {name} in time.</source>
        <translation>域名服务没有及时找到 {name}。</translation>
    </message>
    <message>
        <source>The number is longer than {max_number} digits</source>
        <translation>数字超过 {max_number} 位</translation>
    </message>
    <message>
        <source>The path cannot be followed on this disk.</source>
        <translation>该路径在此磁盘上无法访问。</translation>
    </message>
    <message>
        <source>The path hides a slash in its percent-encoding.</source>
        <translation>路径在百分号编码中隐藏了斜线。</translation>
    </message>
    <message>
        <source>The path is a link that leads out of the site&apos;s folder.</source>
        <translation>该路径是指向站点文件夹之外的链接。</translation>
    </message>
    <message>
        <source>The path leads out of the assets folder.</source>
        <translation>该路径指向 assets 文件夹之外。</translation>
    </message>
    <message>
        <source>The path&apos;s percent-encoding is not UTF-8.</source>
        <translation>路径的百分号编码不是 UTF-8。</translation>
    </message>
    <message>
        <source>The picture broke its decoder: it is damaged, or made to harm.</source>
        <translation>图片使解码器崩溃：它已损坏，或带有恶意。</translation>
    </message>
    <message>
        <source>The picture did not arrive in time.</source>
        <translation>图片没有及时到达。</translation>
    </message>
    <message>
        <source>The picture has far too many pixels; at most {limit} megapixels are shown.</source>
        <translation>图片的像素过多；最多显示 {limit} 百万像素。</translation>
    </message>
    <message>
        <source>The picture has more than {megabytes:g} MB.</source>
        <translation>图片超过 {megabytes:g} MB。</translation>
    </message>
    <message>
        <source>The picture has {width:,} x {height:,} pixels; at most {limit} megapixels are shown.</source>
        <translation>图片有 {width:,} x {height:,} 像素；最多显示 {limit} 百万像素。</translation>
    </message>
    <message>
        <source>The picture is damaged: it ends too early.</source>
        <translation>图片已损坏：数据过早结束。</translation>
    </message>
    <message>
        <source>The picture is damaged: its data cannot be decoded.</source>
        <translation>图片已损坏：数据无法解码。</translation>
    </message>
    <message>
        <source>The picture is no longer wanted.</source>
        <translation>不再需要该图片。</translation>
    </message>
    <message>
        <source>The picture is not at its address any more ({status}).</source>
        <translation>图片已不在该地址（{status}）。</translation>
    </message>
    <message>
        <source>The picture takes more than {seconds:g} s to decode.</source>
        <translation>图片解码超过 {seconds:g} 秒。</translation>
    </message>
    <message>
        <source>The quoted text that begins here never ends</source>
        <translation>从这里开始的引号文本没有结束</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>整个记录</translation>
    </message>
    <message>
        <source>The record as a whole can be neither removed nor moved</source>
        <translation>整个记录既不能删除也不能移动</translation>
    </message>
    <message>
        <source>The record has neither `title` nor `name`, or both are empty.</source>
        <translation>记录既没有 `title` 也没有 `name`，或者两者都为空。</translation>
    </message>
    <message>
        <source>The record has no `images`, or none in it.</source>
        <translation>记录没有 `images`，或其中没有图片。</translation>
    </message>
    <message>
        <source>The record has no image.</source>
        <translation>记录没有图片。</translation>
    </message>
    <message>
        <source>The record has no topic, where its schema has `topics`.</source>
        <translation>结构定义有 `topics`，但记录没有主题。</translation>
    </message>
    <message>
        <source>The record has no topic.</source>
        <translation>记录没有主题。</translation>
    </message>
    <message>
        <source>The record has no {key}.</source>
        <translation>记录没有 {key}。</translation>
    </message>
    <message>
        <source>The record has {count:,} keys; Copydesk reads {max_keys:,} at most</source>
        <translation>记录有 {count:,} 个键；Copydesk 最多读取 {max_keys:,} 个</translation>
    </message>
    <message>
        <source>The record is related to itself.</source>
        <translation>记录与自身相关。</translation>
    </message>
    <message>
        <source>The record&apos;s `excerpt` ends in `...` or `…`.</source>
        <translation>记录的 `excerpt` 以 `...` 或 `…` 结尾。</translation>
    </message>
    <message>
        <source>The record&apos;s `excerpt` is empty, white space or absent, where its schema has one.</source>
        <translation>结构定义有 `excerpt`，但记录中为空、只有空白或缺失。</translation>
    </message>
    <message>
        <source>The record&apos;s `title`, `name` or `excerpt` begins or ends with white space.</source>
        <translation>记录的 `title`、`name` 或 `excerpt` 以空白开头或结尾。</translation>
    </message>
    <message>
        <source>The same `url` stands twice in the record&apos;s `images`.</source>
        <translation>同一个 `url` 在记录的 `images` 中出现了两次。</translation>
    </message>
    <message>
        <source>The same `webUrl` stands twice in one list of related articles.</source>
        <translation>同一个 `webUrl` 在一个相关文章列表中出现了两次。</translation>
    </message>
    <message>
        <source>The same page is in {names}.</source>
        <translation>同一页面也在 {names} 中。</translation>
    </message>
    <message>
        <source>The same story may be in {names}.</source>
        <translation>同一报道可能也在 {names} 中。</translation>
    </message>
    <message>
        <source>The schema does not know a top-level key of the record.</source>
        <translation>结构定义不认识记录的某个顶层键。</translation>
    </message>
    <message>
        <source>The schema is empty</source>
        <translation>结构定义为空</translation>
    </message>
    <message>
        <source>The schema is not valid YAML: {error}</source>
        <translation>结构定义不是有效的 YAML：{error}</translation>
    </message>
    <message>
        <source>The schema is not valid YAML: {problem}</source>
        <translation>结构定义不是有效的 YAML：{problem}</translation>
    </message>
    <message>
        <source>The schema misses {key!r} here</source>
        <translation>结构定义在此处缺少 {key!r}</translation>
    </message>
    <message>
        <source>The server answered without a picture ({status}).</source>
        <translation>服务器的回答中没有图片（{status}）。</translation>
    </message>
    <message>
        <source>The server broke off before the picture was complete.</source>
        <translation>图片尚未完整，服务器就中断了。</translation>
    </message>
    <message>
        <source>The server broke the connection off.</source>
        <translation>服务器中断了连接。</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务器没有及时回答。</translation>
    </message>
    <message>
        <source>The server does not give the picture out ({status}).</source>
        <translation>服务器不提供该图片（{status}）。</translation>
    </message>
    <message>
        <source>The server has a fault of its own ({status}).</source>
        <translation>服务器自身出错（{status}）。</translation>
    </message>
    <message>
        <source>The server packed the picture badly.</source>
        <translation>服务器对图片的压缩有误。</translation>
    </message>
    <message>
        <source>The server packed the picture in a way nobody asked for.</source>
        <translation>服务器用未请求的方式压缩了图片。</translation>
    </message>
    <message>
        <source>The server sends more than a picture may have.</source>
        <translation>服务器发送的数据超过图片允许的大小。</translation>
    </message>
    <message>
        <source>The server sends us in circles.</source>
        <translation>服务器的重定向循环往复。</translation>
    </message>
    <message>
        <source>The server sends us on more than {redirects} times.</source>
        <translation>服务器重定向超过 {redirects} 次。</translation>
    </message>
    <message>
        <source>The server sends us on, but not where to.</source>
        <translation>服务器要求重定向，但没有说明去向。</translation>
    </message>
    <message>
        <source>The server sends us on. {reason}</source>
        <translation>服务器要求重定向。{reason}</translation>
    </message>
    <message>
        <source>The server sent a web page, not a picture.</source>
        <translation>服务器发来的是网页，不是图片。</translation>
    </message>
    <message>
        <source>The server sent nothing.</source>
        <translation>服务器没有发来任何内容。</translation>
    </message>
    <message>
        <source>The server sent something that is no picture we know.</source>
        <translation>服务器发来的不是可识别的图片。</translation>
    </message>
    <message>
        <source>The server sent {kind}, not a picture.</source>
        <translation>服务器发来的是 {kind}，不是图片。</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be understood.</source>
        <translation>无法理解服务器的回答。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not to be trusted.</source>
        <translation>服务器的证书不可信。</translation>
    </message>
    <message>
        <source>The site has no topic “{topic}”.</source>
        <translation>本站没有主题“{topic}”。</translation>
    </message>
    <message>
        <source>The site has no topic “{topic}”; did you mean “{nearest}”?</source>
        <translation>本站没有主题“{topic}”；您是指“{nearest}”吗？</translation>
    </message>
    <message>
        <source>The site spells the provider&apos;s name in several ways (case, spaces, punctuation, “The”), and mostly in another one; the directory does not have the provider.</source>
        <translation>本站对该来源的名称有多种写法（大小写、空格、标点、“The”），且多数写法不同；目录中没有该来源。</translation>
    </message>
    <message>
        <source>The site&apos;s directory has another name for `provider.domain` than `provider.name`.</source>
        <translation>站点目录中 `provider.domain` 的名称与 `provider.name` 不同。</translation>
    </message>
    <message>
        <source>The system&apos;s proxy did not let us through.</source>
        <translation>系统代理没有放行。</translation>
    </message>
    <message>
        <source>The system&apos;s proxy is of a kind (SOCKS) that is not used.</source>
        <translation>系统代理的类型（SOCKS）不受支持。</translation>
    </message>
    <message>
        <source>The value cannot be read: {reason}.</source>
        <translation>该值无法读取：{reason}。</translation>
    </message>
    <message>
        <source>The value is nested more than {max_depth} levels deep</source>
        <translation>该值的嵌套超过 {max_depth} 层</translation>
    </message>
    <message>
        <source>The values are nested more than {max_depth} levels deep</source>
        <translation>值的嵌套超过 {max_depth} 层</translation>
    </message>
    <message>
        <source>The {key} begins and ends with white space.</source>
        <translation>{key} 以空白开头并以空白结尾。</translation>
    </message>
    <message>
        <source>The {key} begins with white space.</source>
        <translation>{key} 以空白开头。</translation>
    </message>
    <message>
        <source>The {key} ends with white space.</source>
        <translation>{key} 以空白结尾。</translation>
    </message>
    <message>
        <source>The {key} is written in capitals only.</source>
        <translation>{key} 全部用大写字母书写。</translation>
    </message>
    <message>
        <source>There is a key {where} already</source>
        <translation>已经有键 {where}</translation>
    </message>
    <message>
        <source>There is an AMP cache address, but no AMP page.</source>
        <translation>有 AMP 缓存地址，但没有 AMP 页面。</translation>
    </message>
    <message>
        <source>There is no address.</source>
        <translation>没有地址。</translation>
    </message>
    <message>
        <source>There is no field kind {scalar!r}; use one of {kinds}</source>
        <translation>没有字段类型 {scalar!r}；请使用以下之一：{kinds}</translation>
    </message>
    <message>
        <source>There is no file {name} in the site&apos;s assets.</source>
        <translation>站点的 assets 中没有文件 {name}。</translation>
    </message>
    <message>
        <source>There is no list at {path}</source>
        <translation>{path} 处没有列表</translation>
    </message>
    <message>
        <source>There is no network, so {name} was not found.</source>
        <translation>没有网络，因此找不到 {name}。</translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation>没有网络。</translation>
    </message>
    <message>
        <source>There is no server named {name}.</source>
        <translation>没有名为 {name} 的服务器。</translation>
    </message>
    <message>
        <source>There is no value at {path}</source>
        <translation>{path} 处没有值</translation>
    </message>
    <message>
        <source>This is no date: {reason}.</source>
        <translation>这不是日期：{reason}。</translation>
    </message>
    <message>
        <source>This is no drawing.</source>
        <translation>这不是图形。</translation>
    </message>
    <message>
        <source>This is no picture, or a damaged one.</source>
        <translation>这不是图片，或者图片已损坏。</translation>
    </message>
    <message>
        <source>This is not base64, a semicolon and base64; take it from an older version.</source>
        <translation>这不是“base64、分号、base64”的形式；请从旧版本中取回。</translation>
    </message>
    <message>
        <source>This record takes no comment at its beginning; write it in the source</source>
        <translation>此记录开头不能加注释；请在源码中书写</translation>
    </message>
    <message>
        <source>This should be a list and is {kind}.</source>
        <translation>此处应为列表，实际是{kind}。</translation>
    </message>
    <message>
        <source>This should be {wanted} and is {kind}.</source>
        <translation>此处应为{wanted}，实际是{kind}。</translation>
    </message>
    <message>
        <source>Too many values refer to others; Copydesk does not follow them</source>
        <translation>引用其他值的值过多；Copydesk 不会跟随它们</translation>
    </message>
    <message>
        <source>Two keys for {path} have the same text</source>
        <translation>{path} 有两个键的文本相同</translation>
    </message>
    <message>
        <source>Waiting for git to be done in this folder …</source>
        <translation>正在等待 git 在此文件夹中完成 …</translation>
    </message>
    <message>
        <source>What should be a date, in the record or in a related article, is none.</source>
        <translation>记录或相关文章中应为日期的内容不是日期。</translation>
    </message>
    <message>
        <source>Windows cannot have a file of that name.</source>
        <translation>Windows 不允许该文件名。</translation>
    </message>
    <message>
        <source>Working offline: this picture was not seen before.</source>
        <translation>离线工作：以前没有加载过此图片。</translation>
    </message>
    <message>
        <source>Written as {source}, not as 2021-12-17T10:49:00Z.</source>
        <translation>写作 {source}，而不是 2021-12-17T10:49:00Z 的形式。</translation>
    </message>
    <message>
        <source>A `title`, `name` or `excerpt` of the record or of a related article holds HTML entities, or tags that HTML has.</source>
        <translation>记录或相关文章的 `title`、`name` 或 `excerpt` 含有 HTML 实体或 HTML 标签。</translation>
    </message>
    <message>
        <source>A link of the record or of a related article holds parameters that track readers: `utm_…`, `hsa_…`, `wt.mc_…`, `fbclid`, `gclid`, `dclid`, `gbraid`, `wbraid`, `msclkid`, `yclid`, `twclid`, `ttclid`, `li_fat_id`, `irclickid`, `igsh`, `igshid`, `mc_cid`, `mc_eid`, `mkt_tok`, `_hsenc`, `_hsmi`, `oly_anon_id`, `oly_enc_id`, `vero_id`, `vero_conv`, `_openstat`, `s_kwcid`.</source>
        <translation>记录或相关文章的链接带有跟踪读者的参数：`utm_…`、`hsa_…`、`wt.mc_…`、`fbclid`、`gclid`、`dclid`、`gbraid`、`wbraid`、`msclkid`、`yclid`、`twclid`、`ttclid`、`li_fat_id`、`irclickid`、`igsh`、`igshid`、`mc_cid`、`mc_eid`、`mkt_tok`、`_hsenc`、`_hsmi`、`oly_anon_id`、`oly_enc_id`、`vero_id`、`vero_conv`、`_openstat`、`s_kwcid`。</translation>
    </message>
    <message>
        <source>A text of the record or of a related article (what the schema calls `line` or `text`) holds control characters, or invisible ones that no script or emoji needs there; the line break `\r\n` is none.</source>
        <translation>记录或相关文章的文本（模式中的 `line` 或 `text`）含有控制字符，或该处任何文字和表情都不需要的不可见字符；换行 `\r\n` 不算。</translation>
    </message>
    <message>
        <source>A text of the record or of a related article (what the schema calls `line` or `text`) was decoded with the wrong encoding (`Chinaâ€™s` for `China’s`), as ftfy tells.</source>
        <translation>记录或相关文章的文本（模式中的 `line` 或 `text`）用错误的编码解码（`Chinaâ€™s` 应为 `China’s`），由 ftfy 判断。</translation>
    </message>
    <message>
        <source>Another record of another page has nearly the same title: 92 % by rapidfuzz&apos;s `ratio` without case and punctuation, four words or more, the same numbers and abbreviations of up to three capitals, `publishedDateTime` at most three days apart.</source>
        <translation>另一页面的另一条记录标题几乎相同：不计大小写和标点，rapidfuzz 的 `ratio` 达 92 %，至少四个词，数字和至多三个大写字母的缩写相同，`publishedDateTime` 相差不超过三天。</translation>
    </message>
    <message>
        <source>Another record of the site has the same `webUrl`, but for http or https, case of the host, default port, trailing slash, fragment, tracking parameters and needless percent-encoding.</source>
        <translation>本站另一条记录有相同的 `webUrl`（不计 http 或 https、主机名大小写、默认端口、末尾斜线、片段、跟踪参数和多余的百分号编码）。</translation>
    </message>
    <message>
        <source>Columns are written as [title, date]</source>
        <translation>列写作 [title, date]</translation>
    </message>
    <message>
        <source>There is no column {word}; use some of {known}</source>
        <translation>没有列 {word}；可用的有 {known}</translation>
    </message>
    <message>
        <source>This change is no longer in the journal and cannot be taken back.</source>
        <translation>此更改已不在日志中，无法撤回。</translation>
    </message>
    <message>
        <source>`cdnAmpWebUrl` is an address of the AMP cache (`cdn.ampproject.org`), but not that of `ampWebUrl`, or there is no `ampWebUrl`; hosts that the cache spells by a hash are passed over.</source>
        <translation>`cdnAmpWebUrl` 是 AMP 缓存（`cdn.ampproject.org`）的地址，但不是 `ampWebUrl` 对应的地址，或者没有 `ampWebUrl`；缓存以散列表示的主机名不检查。</translation>
    </message>
    <message>
        <source>`provider.domain` is not in the site&apos;s directory of providers.</source>
        <translation>`provider.domain` 不在站点的来源目录中。</translation>
    </message>
    <message>
        <source>`publishedDateTime` is more than 24 hours ahead.</source>
        <translation>`publishedDateTime` 在 24 小时以后。</translation>
    </message>
    <message>
        <source>`secured` is not base64, a semicolon and base64.</source>
        <translation>`secured` 不是“base64、分号、base64”的形式。</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>映射</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a number of {n:,} characters is none that Copydesk reads</source>
        <translation>Copydesk 不读取 {n:,} 个字符的数字</translation>
    </message>
    <message>
        <source>a part of the file&apos;s path</source>
        <translation>文件路径的一部分</translation>
    </message>
    <message>
        <source>a part of the page&apos;s address</source>
        <translation>页面地址的一部分</translation>
    </message>
    <message>
        <source>a query has at most {length:,} characters</source>
        <translation>查询最多 {length:,} 个字符</translation>
    </message>
    <message>
        <source>after OR something to look for is missing</source>
        <translation>OR 之后缺少要查找的内容</translation>
    </message>
    <message>
        <source>after {value} a value is missing</source>
        <translation>{value} 之后缺少值</translation>
    </message>
    <message>
        <source>after {what} something to leave out is missing</source>
        <translation>{what} 之后缺少要排除的内容</translation>
    </message>
    <message>
        <source>another program is using it. Close it there, then try again.</source>
        <translation>另一个程序正在使用它。请先在那里关闭，然后重试。</translation>
    </message>
    <message>
        <source>article, video, ...</source>
        <translation>article、video……</translation>
    </message>
    <message>
        <source>before AND something to look for is missing</source>
        <translation>AND 之前缺少要查找的内容</translation>
    </message>
    <message>
        <source>before OR something to look for is missing</source>
        <translation>OR 之前缺少要查找的内容</translation>
    </message>
    <message>
        <source>block collection entries are not allowed in this context</source>
        <translation>此处不允许块集合的条目</translation>
    </message>
    <message>
        <source>block sequence entries are not allowed in this context</source>
        <translation>此处不允许列表项（-）</translation>
    </message>
    <message>
        <source>cannot be read as a web address</source>
        <translation>无法作为网址读取</translation>
    </message>
    <message>
        <source>checks: takes lines of RULE: severity</source>
        <translation>checks: 下每行写作 规则: 严重程度</translation>
    </message>
    <message>
        <source>contains white space or a control character</source>
        <translation>含有空白或控制字符</translation>
    </message>
    <message>
        <source>contains {sign!r}, which an address has only percent-encoded</source>
        <translation>含有 {sign!r}，它在地址中必须使用百分号编码</translation>
    </message>
    <message>
        <source>could not find expected &apos;:&apos;</source>
        <translation>缺少应有的“:”</translation>
    </message>
    <message>
        <source>could not find expected directive name</source>
        <translation>缺少应有的指令名</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>did not find URI escaped octet</source>
        <translation>缺少 URI 转义字节</translation>
    </message>
    <message>
        <source>did not find expected &apos;!&apos;</source>
        <translation>缺少应有的“!”</translation>
    </message>
    <message>
        <source>did not find expected &apos;,&apos; or &apos;]&apos;</source>
        <translation>缺少应有的“,”或“]”</translation>
    </message>
    <message>
        <source>did not find expected &apos;,&apos; or &apos;}}&apos;</source>
        <translation>缺少应有的“,”或“}}”</translation>
    </message>
    <message>
        <source>did not find expected &apos;-&apos; indicator</source>
        <translation>缺少应有的“-”</translation>
    </message>
    <message>
        <source>did not find expected &lt;document start&gt;</source>
        <translation>缺少应有的文档开头</translation>
    </message>
    <message>
        <source>did not find expected alphabetic or numeric character</source>
        <translation>缺少应有的字母或数字</translation>
    </message>
    <message>
        <source>did not find expected comment or line break</source>
        <translation>缺少应有的注释或换行</translation>
    </message>
    <message>
        <source>did not find expected hexdecimal number</source>
        <translation>缺少应有的十六进制数</translation>
    </message>
    <message>
        <source>did not find expected key</source>
        <translation>缺少应有的键</translation>
    </message>
    <message>
        <source>did not find expected node content</source>
        <translation>缺少应有的内容</translation>
    </message>
    <message>
        <source>did not find expected tag URI</source>
        <translation>缺少应有的标签 URI</translation>
    </message>
    <message>
        <source>did not find expected whitespace or line break</source>
        <translation>缺少应有的空白或换行</translation>
    </message>
    <message>
        <source>did not find the expected &apos;&gt;&apos;</source>
        <translation>缺少应有的“&gt;”</translation>
    </message>
    <message>
        <source>do you mean {near}:?</source>
        <translation>您是指 {near}: 吗？</translation>
    </message>
    <message>
        <source>does not begin with http:// or https://</source>
        <translation>没有以 http:// 或 https:// 开头</translation>
    </message>
    <message>
        <source>found a tab character that violates indentation</source>
        <translation>制表符破坏了缩进</translation>
    </message>
    <message>
        <source>found a tab character where an indentation space is expected</source>
        <translation>应为缩进空格处出现了制表符</translation>
    </message>
    <message>
        <source>found an indentation indicator equal to 0</source>
        <translation>缩进指示为 0</translation>
    </message>
    <message>
        <source>found character that cannot start any token</source>
        <translation>出现了不能开始任何内容的字符</translation>
    </message>
    <message>
        <source>found duplicate %YAML directive</source>
        <translation>%YAML 指令重复</translation>
    </message>
    <message>
        <source>found incompatible YAML document</source>
        <translation>YAML 版本不兼容</translation>
    </message>
    <message>
        <source>found invalid Unicode character escape code</source>
        <translation>Unicode 转义码无效</translation>
    </message>
    <message>
        <source>found undefined tag handle</source>
        <translation>标签前缀未定义</translation>
    </message>
    <message>
        <source>found unexpected &apos;:&apos;</source>
        <translation>出现了意外的“:”</translation>
    </message>
    <message>
        <source>found unexpected document indicator</source>
        <translation>出现了意外的文档分隔线</translation>
    </message>
    <message>
        <source>found unexpected end of stream</source>
        <translation>内容意外结束</translation>
    </message>
    <message>
        <source>found unknown directive name</source>
        <translation>指令名未知</translation>
    </message>
    <message>
        <source>found unknown escape character</source>
        <translation>转义字符未知</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>时</translation>
    </message>
    <message>
        <source>how many images</source>
        <translation>图片数量</translation>
    </message>
    <message>
        <source>how many related articles</source>
        <translation>相关文章数量</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>it cannot be read: {problem}</source>
        <translation>无法读取：{problem}</translation>
    </message>
    <message>
        <source>it has a tag ({tag})</source>
        <translation>它带有标签（{tag}）</translation>
    </message>
    <message>
        <source>it is no longer there.</source>
        <translation>它已不存在。</translation>
    </message>
    <message>
        <source>it is written within [ ] or {{ }} over several lines</source>
        <translation>它以跨行的 [ ] 或 {{ }} 书写</translation>
    </message>
    <message>
        <source>it refers to another value (*{anchor})</source>
        <translation>它引用另一个值（*{anchor}）</translation>
    </message>
    <message>
        <source>it takes over other values (&lt;&lt;)</source>
        <translation>它引入其他值（&lt;&lt;）</translation>
    </message>
    <message>
        <source>it would change other keys</source>
        <translation>它会改变其他键</translation>
    </message>
    <message>
        <source>it would change what stands around it</source>
        <translation>它会改变周围的内容</translation>
    </message>
    <message>
        <source>it would change what stands beside it</source>
        <translation>它会改变旁边的内容</translation>
    </message>
    <message>
        <source>its dashes do not stand below each other</source>
        <translation>它的短横没有上下对齐</translation>
    </message>
    <message>
        <source>its key is marked with ?</source>
        <translation>它的键以 ? 标记</translation>
    </message>
    <message>
        <source>its key is no single value</source>
        <translation>它的键不是单个值</translation>
    </message>
    <message>
        <source>its links lead in a circle.</source>
        <translation>它的链接循环往复。</translation>
    </message>
    <message>
        <source>line {line}, column {column}: {message}</source>
        <translation>第 {line} 行第 {column} 列：{message}</translation>
    </message>
    <message>
        <source>line {line}: {message}</source>
        <translation>第 {line} 行：{message}</translation>
    </message>
    <message>
        <source>mapping keys are not allowed in this context</source>
        <translation>此处不允许映射的键</translation>
    </message>
    <message>
        <source>mapping values are not allowed in this context</source>
        <translation>此处不允许映射的值（:）</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>分</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>more than {depth} levels inside one another</source>
        <translation>嵌套超过 {depth} 层</translation>
    </message>
    <message>
        <source>names no server</source>
        <translation>没有写出服务器</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空值</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>of its key: {lock}</source>
        <translation>关于它的键：{lock}</translation>
    </message>
    <message>
        <source>one of the topics</source>
        <translation>主题之一</translation>
    </message>
    <message>
        <source>other values may refer to it (&amp;{anchor})</source>
        <translation>其他值可能引用它（&amp;{anchor}）</translation>
    </message>
    <message>
        <source>put quotes around it to look for the text</source>
        <translation>要查找该文本，请加上引号</translation>
    </message>
    <message>
        <source>read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>second</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>taken down</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>the category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>the crawler&apos;s score</source>
        <translation>爬虫的评分</translation>
    </message>
    <message>
        <source>the disk is full. Free some space, then try again.</source>
        <translation>磁盘已满。请释放一些空间，然后重试。</translation>
    </message>
    <message>
        <source>the disk is read-only. Make it writable, then try again.</source>
        <translation>磁盘为只读。请使其可写，然后重试。</translation>
    </message>
    <message>
        <source>the disk reported an error. Check the disk and its connection, then try again.</source>
        <translation>磁盘报告错误。请检查磁盘及其连接，然后重试。</translation>
    </message>
    <message>
        <source>the file has {names} names on disk (hard links), and saving would part them. Replace it by a copy of its own first.</source>
        <translation>该文件在磁盘上有 {names} 个名称（硬链接），保存会使它们分开。请先用独立的副本替换它。</translation>
    </message>
    <message>
        <source>the file has {size:,.1f} MB; records of at most {limit:.0f} MB are opened.</source>
        <translation>文件有 {size:,.1f} MB；最多打开 {limit:.0f} MB 的记录。</translation>
    </message>
    <message>
        <source>the file was changed by another program after it was opened; nothing was overwritten.</source>
        <translation>文件打开后被另一个程序更改；没有覆盖任何内容。</translation>
    </message>
    <message>
        <source>the file was deleted or renamed after it was opened; nothing was overwritten.</source>
        <translation>文件打开后被删除或重命名；没有覆盖任何内容。</translation>
    </message>
    <message>
        <source>the file was not {done}: {advice}</source>
        <translation>文件没有{done}：{advice}</translation>
    </message>
    <message>
        <source>the folder of records</source>
        <translation>记录所在文件夹</translation>
    </message>
    <message>
        <source>the journal in {folder} cannot be used: {advice}</source>
        <translation>{folder} 中的日志无法使用：{advice}</translation>
    </message>
    <message>
        <source>the key {key} stands {count} times</source>
        <translation>键 {key} 出现了 {count} 次</translation>
    </message>
    <message>
        <source>the picture has more than {limit} MB.</source>
        <translation>图片超过 {limit} MB。</translation>
    </message>
    <message>
        <source>the provider&apos;s domain</source>
        <translation>来源的域名</translation>
    </message>
    <message>
        <source>the provider&apos;s name or domain</source>
        <translation>来源的名称或域名</translation>
    </message>
    <message>
        <source>the publish switch</source>
        <translation>发布开关</translation>
    </message>
    <message>
        <source>the record cannot be read</source>
        <translation>记录无法读取</translation>
    </message>
    <message>
        <source>the result would mean something else</source>
        <translation>结果的含义会不同</translation>
    </message>
    <message>
        <source>the social interest</source>
        <translation>社交热度</translation>
    </message>
    <message>
        <source>the system does not permit it. Look at the file&apos;s attributes and owner, then try again.</source>
        <translation>系统不允许。请查看文件的属性和所有者，然后重试。</translation>
    </message>
    <message>
        <source>the system interrupted it. Try again.</source>
        <translation>操作被系统中断。请重试。</translation>
    </message>
    <message>
        <source>there is no field &quot;{name}&quot;; {hint}</source>
        <translation>没有字段“{name}”；{hint}</translation>
    </message>
    <message>
        <source>there is no rule {rule}; did you mean {meant}?</source>
        <translation>没有规则 {rule}；是否指 {meant}？</translation>
    </message>
    <message>
        <source>there is nothing between these parentheses</source>
        <translation>这对括号之间没有内容</translation>
    </message>
    <message>
        <source>there is nothing to repair</source>
        <translation>没有可修复的内容</translation>
    </message>
    <message>
        <source>this &quot;(&quot; is never closed</source>
        <translation>这个“(”没有闭合</translation>
    </message>
    <message>
        <source>this &quot;)&quot; closes nothing</source>
        <translation>这个“)”没有对应的“(”</translation>
    </message>
    <message>
        <source>this file is no picture that we know.</source>
        <translation>该文件不是可识别的图片。</translation>
    </message>
    <message>
        <source>this has no order, so {operator} means nothing here</source>
        <translation>它没有大小顺序，因此 {operator} 在此没有意义</translation>
    </message>
    <message>
        <source>this is a link that leads out of {name} and is not written.</source>
        <translation>这是指向 {name} 之外的链接，不会写入。</translation>
    </message>
    <message>
        <source>this is not a file that can be edited.</source>
        <translation>这不是可以编辑的文件。</translation>
    </message>
    <message>
        <source>this is true or false; it cannot be more or less</source>
        <translation>它只能是 true 或 false；不能比较大小</translation>
    </message>
    <message>
        <source>this path leads out of {name} and is not written.</source>
        <translation>该路径指向 {name} 之外，不会写入。</translation>
    </message>
    <message>
        <source>this quotation mark is never closed</source>
        <translation>这个引号没有闭合</translation>
    </message>
    <message>
        <source>too many files are open. Close some, then try again.</source>
        <translation>打开的文件过多。请关闭一些，然后重试。</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>what is wrong with the record</source>
        <translation>记录的问题</translation>
    </message>
    <message>
        <source>what the record has</source>
        <translation>记录包含的内容</translation>
    </message>
    <message>
        <source>what the record is</source>
        <translation>记录的状态</translation>
    </message>
    <message>
        <source>while parsing a block collection</source>
        <translation>解析列表时</translation>
    </message>
    <message>
        <source>while parsing a block mapping</source>
        <translation>解析映射时</translation>
    </message>
    <message>
        <source>while parsing a block node</source>
        <translation>解析块节点时</translation>
    </message>
    <message>
        <source>while parsing a flow mapping</source>
        <translation>解析行内映射时</translation>
    </message>
    <message>
        <source>while parsing a flow node</source>
        <translation>解析行内节点时</translation>
    </message>
    <message>
        <source>while parsing a flow sequence</source>
        <translation>解析 [ ] 列表时</translation>
    </message>
    <message>
        <source>while parsing a node</source>
        <translation>解析节点时</translation>
    </message>
    <message>
        <source>while parsing a quoted scalar</source>
        <translation>解析引号文本时</translation>
    </message>
    <message>
        <source>while scanning a %YAML directive</source>
        <translation>扫描 %YAML 指令时</translation>
    </message>
    <message>
        <source>while scanning a block scalar</source>
        <translation>扫描块文本时</translation>
    </message>
    <message>
        <source>while scanning a directive</source>
        <translation>扫描指令时</translation>
    </message>
    <message>
        <source>while scanning a plain scalar</source>
        <translation>扫描普通文本时</translation>
    </message>
    <message>
        <source>while scanning a simple key</source>
        <translation>扫描键时</translation>
    </message>
    <message>
        <source>while scanning a tag</source>
        <translation>扫描标签时</translation>
    </message>
    <message>
        <source>while scanning an alias</source>
        <translation>扫描别名时</translation>
    </message>
    <message>
        <source>while scanning an anchor</source>
        <translation>扫描锚点时</translation>
    </message>
    <message>
        <source>while scanning for the next token</source>
        <translation>扫描下一个内容时</translation>
    </message>
    <message>
        <source>words of the excerpt</source>
        <translation>摘要中的词</translation>
    </message>
    <message>
        <source>words of the title</source>
        <translation>标题中的词</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>you have no permission. Ask for it, or change the file&apos;s permissions, then try again.</source>
        <translation>您没有权限。请申请权限或更改文件的权限，然后重试。</translation>
    </message>
    <message>
        <source>your disk quota is used up. Free some space, then try again.</source>
        <translation>您的磁盘配额已用完。请释放一些空间，然后重试。</translation>
    </message>
    <message>
        <source>{day} has not come yet.</source>
        <translation>{day} 尚未到来。</translation>
    </message>
    <message>
        <source>{error}.</source>
        <translation>{error}。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {error}</source>
        <translation>{file} 无法读取：{error}</translation>
    </message>
    <message>
        <source>{file} cannot be used: {error}</source>
        <translation>{file} 无法使用：{error}</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: {sentence}</source>
        <translation>{file}，第 {line} 行第 {column} 列：{sentence}</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}：{reason}</translation>
    </message>
    <message>
        <source>{host} did not answer in time.</source>
        <translation>{host} 没有及时回答。</translation>
    </message>
    <message>
        <source>{key!r} is no key that Copydesk reads</source>
        <translation>{key!r} 不是 Copydesk 能读取的键</translation>
    </message>
    <message>
        <source>{key} is edited as source only: beside it, {merge_key}</source>
        <translation>{key} 只能在源码中编辑：在它旁边，{merge_key}</translation>
    </message>
    <message>
        <source>{kind} cannot be written into a record</source>
        <translation>{kind}不能写入记录</translation>
    </message>
    <message>
        <source>{literal!r} is neither true nor false</source>
        <translation>{literal!r} 既不是 true 也不是 false</translation>
    </message>
    <message>
        <source>{literal!r} is not known here; it may be {known}</source>
        <translation>此处不认识 {literal!r}；可以是 {known}</translation>
    </message>
    <message>
        <source>{low} is after {high}; write the earlier date first</source>
        <translation>{low} 晚于 {high}；请先写较早的日期</translation>
    </message>
    <message>
        <source>{low} is more than {high}; write the smaller number first</source>
        <translation>{low} 大于 {high}；请先写较小的数字</translation>
    </message>
    <message>
        <source>{name} cannot be reached.</source>
        <translation>无法连接 {name}。</translation>
    </message>
    <message>
        <source>{name} did not answer in time.</source>
        <translation>{name} 没有及时回答。</translation>
    </message>
    <message>
        <source>{name} is no file.</source>
        <translation>{name} 不是文件。</translation>
    </message>
    <message>
        <source>{name} leads to {refused}; such servers are not asked for pictures.</source>
        <translation>{name} 指向 {refused}；不会向这样的服务器请求图片。</translation>
    </message>
    <message>
        <source>{name} takes no connections.</source>
        <translation>{name} 不接受连接。</translation>
    </message>
    <message>
        <source>{name}: {error}</source>
        <translation>{name}：{error}</translation>
    </message>
    <message>
        <source>{path!r} is no path: see character {place}; write it like images[0].width</source>
        <translation>{path!r} 不是路径：见第 {place} 个字符；请写成 images[0].width 的形式</translation>
    </message>
    <message>
        <source>{path} cannot be changed safely here, edit its source: {why}</source>
        <translation>{path} 在此无法安全更改，请编辑其源码：{why}</translation>
    </message>
    <message>
        <source>{path} has no items; position {index} is none</source>
        <translation>{path} 没有条目；没有位置 {index}</translation>
    </message>
    <message>
        <source>{path} has {count} items; position {index} is none</source>
        <translation>{path} 有 {count} 个条目；没有位置 {index}</translation>
    </message>
    <message>
        <source>{path} is edited as source only: {reason}</source>
        <translation>{path} 只能在源码中编辑：{reason}</translation>
    </message>
    <message>
        <source>{path} is no key, so it has no name</source>
        <translation>{path} 不是键，因此没有名称</translation>
    </message>
    <message>
        <source>{path} is no list, so nothing can be inserted into it</source>
        <translation>{path} 不是列表，因此不能插入内容</translation>
    </message>
    <message>
        <source>{path} is no mapping, so it has no {name!r}</source>
        <translation>{path} 不是映射，因此没有 {name!r}</translation>
    </message>
    <message>
        <source>{path} was {was} and becomes {becomes}</source>
        <translation>{path} 原为{was}，将变为{becomes}</translation>
    </message>
    <message>
        <source>{rule} can be one of {known}</source>
        <translation>{rule} 只能是 {known} 之一</translation>
    </message>
    <message>
        <source>{rule} has no repair</source>
        <translation>{rule} 没有修复办法</translation>
    </message>
    <message>
        <source>{tag} is no kind of value that Copydesk reads</source>
        <translation>{tag} 不是 Copydesk 能读取的值类型</translation>
    </message>
    <message>
        <source>{text!r} is no valid {kind} ({error})</source>
        <translation>{text!r} 不是有效的{kind}（{error}）</translation>
    </message>
    <message>
        <source>{text!r} is not a date: there is no {part} {number}</source>
        <translation>{text!r} 不是日期：没有 {number} 这个{part}</translation>
    </message>
    <message>
        <source>{text!r} is not a date; write it as 2021, 2021-12 or 2021-12-17</source>
        <translation>{text!r} 不是日期；请写成 2021、2021-12 或 2021-12-17</translation>
    </message>
    <message>
        <source>{text!r} is not a number; write it as 60, &gt;60, &lt;=60 or 40..60</source>
        <translation>{text!r} 不是数字；请写成 60、&gt;60、&lt;=60 或 40..60</translation>
    </message>
    <message>
        <source>{value!r} is no date.</source>
        <translation>{value!r} 不是日期。</translation>
    </message>
    <message>
        <source>{value} is beyond the dates that a record can have</source>
        <translation>{value} 超出了记录允许的日期范围</translation>
    </message>
    <message>
        <source>{where} has no item [{name}]: it has {count}; insert a new one</source>
        <translation>{where} 没有条目 [{name}]：共有 {count} 个；请插入新的条目</translation>
    </message>
    <message>
        <source>{where} has {count} entries; position {index} is none</source>
        <translation>{where} 有 {count} 个条目；没有位置 {index}</translation>
    </message>
    <message>
        <source>{where} is edited as source only: {fixed}</source>
        <translation>{where} 只能在源码中编辑：{fixed}</translation>
    </message>
    <message>
        <source>“{garbled}” stands for “{meant}”</source>
        <translation>“{garbled}”应为“{meant}”</translation>
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
        <source>{n} draft</source>
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
    <message>
        <source>working offline</source>
        <translation>离线工作中</translation>
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
    <name>TableColumns</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>The columns of this site</source>
        <translation>本站点的列</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>常用的列</translation>
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
