<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Next record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish or unpublish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as removed, or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a topic …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a topic …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a field …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link them to each other …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update its copies everywhere …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the folder again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message>
        <source>Looking at the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its edits could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Take back “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several records are being changed; wait for that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpublish …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as removed …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as not removed …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpublish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as not removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a topic to {n} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a topic from {n} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a field of {n} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is no list in this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to change: all of the records are so already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} cannot be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 record changes, in one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 record changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} records change, each in one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} records change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” changed 1 record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” changed {n} records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped; {n} records are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not changed: {files}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” was taken back in 1 record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” was taken back in {n} records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped; undo again takes back the other {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These were changed since, and stay as they are: {files}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was changed by another program a moment ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was changed since, and stays so</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BulkDiff</name>
    <message>
        <source>What changes in this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is so already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BulkList</name>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BulkMessages</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BulkPreview</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at {done} of {total} records; nothing is written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change 1 record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {n} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One undo takes all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellDelegate</name>
    <message>
        <source>unsaved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write another value for {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Two versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While you edited this record, another program changed the same in its file. Choose what shall stand. Until you save, the file is not touched; whatever else either side changed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep all mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {total} decided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>All records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copydesk made a mistake. Your changes are kept, and you can go on working.
If it happens again, please report it with these details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed; the file has: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is as it is on disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside of the fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it as the file on disk has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: not in this site&apos;s list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word}: {part}. Click to add it to all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not among the usual values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number belongs here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false belongs here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date belongs here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of words belongs here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of images belongs here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of entries belongs here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name and a domain belong here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text belongs here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+1 link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+{} links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record does not say; the site publishes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record says neither true nor false here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a text here that the record could not take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>△ size missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {} × {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● wrong size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>△ not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit address, size and credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1:1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pixel of the picture on one of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a picture by its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct image size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://…  or  /assets/images/…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the new picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter adds the picture, Esc does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by the crawler; kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows the fields; see Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} characters of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 more field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} more fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 field not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} fields not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is not a number; the record keeps the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedded content stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember in both records that they are different stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the provider, as YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpublish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you add is here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a related article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {} related articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link back to “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other record could not link back: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that could be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listed twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in this site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this copy the values that its record has now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy differs from its record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also link back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for similar records …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter adds the article at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record that could be added has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record resembles this one. Type to search all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, or https:// address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words or a query such as topic:AI; Enter adds the chosen one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this record to the related articles of the other one too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {} related articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you paste is here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste {} related articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update {} copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the site for an article to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the records that resemble this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No related articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the records that list this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other record lists this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update its copies in {} records …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also list them here …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {count} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record keeps its last sound text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown as text, never run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YYYY-MM-DD hh:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zone of this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record has a text here that is no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the date like 2021-12-17 10:49.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} where you are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others are in the preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is white space around the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is white space in the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no web address: it begins with https:// or http://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is not encrypted (http)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be read: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Journaling</name>
    <message>
        <source>Edits are kept in this window only until they are saved: {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press a key …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another key for “{action}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>{n} records have unsaved edits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>Choose several records in the list to link them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {most} records can be linked to each other at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link {n} records to each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the copies of “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other record lists this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link back from “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListScreens</name>
    <message>
        <source>Reading the records …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No records here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder holds no file that begins with front matter between two lines of “---”. Open a site&apos;s own folder, the one with _config.yml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record of this folder fits the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loader</name>
    <message>
        <source>There is no folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Recent folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the page&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the file&apos;s path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Go to the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more records wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the edits go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a record when leaving it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates are entered in this zone; records always keep UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only pictures that were seen before, and the site&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the system&apos;s proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch from the local network too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise no record can make Copydesk ask a computer near you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordDelegate</name>
    <message>
        <source>Published – click to make it a draft (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft – click to publish (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsaved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordGrid</name>
    <message>
        <source>Records as a table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>The order of the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best quality first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hottest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most related first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved edits of {names} cannot be brought back: the file has changed since, and the journal is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal was damaged; what can be read of it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copydesk was interrupted. Your unsaved edits of {names} are back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” was interrupted: {done} of {total} records are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since is left as it is: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelatedCandidates</name>
    <message>
        <source>Shares {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} days apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one day apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelatedList</name>
    <message>
        <source>The record&apos;s related articles are no list of articles.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>This is the last of {count} records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first of {count} records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the last draft of {count} records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpublish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpublished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as not removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record has no address of a page that can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is broken; it is never written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>AMP cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AMP page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biography</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taxonomy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search: words, topic:AI, quality:&gt;60 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in all records ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchCompleter</name>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The file cannot be read as it is now: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has changed {fields} since; that stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fields} and {n} more fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program also changed {fields}; nothing was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back unsaved edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide between two versions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Several</name>
    <message>
        <source>Change …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done to all of the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} records selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish {n} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpublish {n} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images, related articles and the rest are each record&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of the records cannot be read; they stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a key to change it; Backspace then leaves none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is the key of “{owner}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it to “{action}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists and buttons need this key. Hold Ctrl or Alt with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters act when no text field has the focus; Esc leaves a field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every action its usual key again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other action then has no key, or one less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual key for “{action}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Open a site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a site with records in front matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} unsaved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every change kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading records: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures {done}/{total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop where it is; what is done can be undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Folders, appearance, shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueDialog</name>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the field away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Open a site&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shown in the list and never written. Mend it in a text editor.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordDialog</name>
    <message>
        <source>{word}   in {count} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to find one, or a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to find one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Zones</name>
    <message>
        <source>This computer&apos;s ({zone})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parts.window</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
