<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Lists</name>
        <message>
            <source>%1 rows: %2 issued now, %3 issued before, %4 failed, %5 left</source>
            <translation>%1 rows: %2 issued now, %3 issued before, %4 failed, %5 left</translation>
        </message>
    </context>
    <context>
        <name>Action</name>
        <message>
            <source>Print the table</source>
            <translation>Print the table</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Subjects</source>
            <translation>Subjects</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Reports</translation>
        </message>
        <message>
            <source>Verification</source>
            <translation>Verification</translation>
        </message>
        <message>
            <source>Synchronisation</source>
            <translation>Synchronisation</translation>
        </message>
        <message>
            <source>Audit</source>
            <translation>Audit</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Lock</translation>
        </message>
        <message>
            <source>Explain this page</source>
            <translation>Explain this page</translation>
        </message>
        <message>
            <source>Issue report</source>
            <translation>Issue report</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Save as…</translation>
        </message>
        <message>
            <source>Copy number</source>
            <translation>Copy number</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Larger</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Smaller</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Choose file…</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>Verify</translation>
        </message>
        <message>
            <source>Synchronise now</source>
            <translation>Synchronise now</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Load everything anew</source>
            <translation>Load everything anew</translation>
        </message>
        <message>
            <source>Check the data</source>
            <translation>Check the data</translation>
        </message>
        <message>
            <source>Verify the chain</source>
            <translation>Verify the chain</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>Remove them here as well</source>
            <translation>Remove them here as well</translation>
        </message>
        <message>
            <source>Keep everything for now</source>
            <translation>Keep everything for now</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Send again</translation>
        </message>
        <message>
            <source>Mend…</source>
            <translation>Mend…</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>Withdraw…</translation>
        </message>
        <message>
            <source>Make it anew</source>
            <translation>Make it anew</translation>
        </message>
        <message>
            <source>Save this text…</source>
            <translation>Save this text…</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>Reception</translation>
        </message>
        <message>
            <source>New visit</source>
            <translation>New visit</translation>
        </message>
        <message>
            <source>Visitor has left</source>
            <translation>Visitor has left</translation>
        </message>
        <message>
            <source>Read a card</source>
            <translation>Read a card</translation>
        </message>
        <message>
            <source>All papers seen</source>
            <translation>All papers seen</translation>
        </message>
        <message>
            <source>Register new…</source>
            <translation>Register new…</translation>
        </message>
        <message>
            <source>Show the number…</source>
            <translation>Show the number…</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>Recover</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Not now</translation>
        </message>
        <message>
            <source>Discard this draft</source>
            <translation>Discard this draft</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>Batch</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Register</translation>
        </message>
        <message>
            <source>Authorisations</source>
            <translation>Authorisations</translation>
        </message>
        <message>
            <source>Compare with…</source>
            <translation>Compare with…</translation>
        </message>
        <message>
            <source>Void…</source>
            <translation>Void…</translation>
        </message>
        <message>
            <source>Cancel the job</source>
            <translation>Cancel the job</translation>
        </message>
        <message>
            <source>Queries about this subject</source>
            <translation>Queries about this subject</translation>
        </message>
        <message>
            <source>Show the report</source>
            <translation>Show the report</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Print the sheet</source>
            <translation>Print the sheet</translation>
        </message>
        <message>
            <source>Save the sheet…</source>
            <translation>Save the sheet…</translation>
        </message>
        <message>
            <source>Agree: void this report</source>
            <translation>Agree: void this report</translation>
        </message>
        <message>
            <source>Reserve more numbers</source>
            <translation>Reserve more numbers</translation>
        </message>
        <message>
            <source>Register an authorisation</source>
            <translation>Register an authorisation</translation>
        </message>
        <message>
            <source>Withdraw this authorisation…</source>
            <translation>Withdraw this authorisation…</translation>
        </message>
        <message>
            <source>Start the batch</source>
            <translation>Start the batch</translation>
        </message>
        <message>
            <source>Stop the batch</source>
            <translation>Stop the batch</translation>
        </message>
        <message>
            <source>Copy the failed lines</source>
            <translation>Copy the failed lines</translation>
        </message>
        <message>
            <source>Show our own copy</source>
            <translation>Show our own copy</translation>
        </message>
        <message>
            <source>Rule sets</source>
            <translation>Rule sets</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Class</translation>
        </message>
        <message>
            <source>What if…</source>
            <translation>What if…</translation>
        </message>
        <message>
            <source>Shortest way out</source>
            <translation>Shortest way out</translation>
        </message>
        <message>
            <source>What if from a file…</source>
            <translation>What if from a file…</translation>
        </message>
        <message>
            <source>Open the subject’s file</source>
            <translation>Open the subject’s file</translation>
        </message>
        <message>
            <source>Back to what is</source>
            <translation>Back to what is</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Try it as a what-if</source>
            <translation>Try it as a what-if</translation>
        </message>
        <message>
            <source>Load a draft…</source>
            <translation>Load a draft…</translation>
        </message>
        <message>
            <source>Back-test</source>
            <translation>Back-test</translation>
        </message>
        <message>
            <source>Stop the back-test</source>
            <translation>Stop the back-test</translation>
        </message>
        <message>
            <source>Propose this draft</source>
            <translation>Propose this draft</translation>
        </message>
        <message>
            <source>Agree: adopt this draft</source>
            <translation>Agree: adopt this draft</translation>
        </message>
        <message>
            <source>Withdraw this draft</source>
            <translation>Withdraw this draft</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>Forms</translation>
        </message>
        <message>
            <source>Print the form</source>
            <translation>Print the form</translation>
        </message>
        <message>
            <source>Save the form…</source>
            <translation>Save the form…</translation>
        </message>
        <message>
            <source>Put the form away</source>
            <translation>Put the form away</translation>
        </message>
        <message>
            <source>As it was…</source>
            <translation>As it was…</translation>
        </message>
        <message>
            <source>Back to now</source>
            <translation>Back to now</translation>
        </message>
        <message>
            <source>Supervision</source>
            <translation>Supervision</translation>
        </message>
        <message>
            <source>Bring up to date</source>
            <translation>Bring up to date</translation>
        </message>
        <message>
            <source>Stop counting</source>
            <translation>Stop counting</translation>
        </message>
        <message>
            <source>Export the table…</source>
            <translation>Export the table…</translation>
        </message>
        <message>
            <source>Stop exporting</source>
            <translation>Stop exporting</translation>
        </message>
        <message>
            <source>Hand in again from today</source>
            <translation>Hand in again from today</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>Measures</translation>
        </message>
        <message>
            <source>Random inspection</source>
            <translation>Random inspection</translation>
        </message>
        <message>
            <source>Open under a matter…</source>
            <translation>Open under a matter…</translation>
        </message>
        <message>
            <source>Look under this matter</source>
            <translation>Look under this matter</translation>
        </message>
        <message>
            <source>Apply this measure…</source>
            <translation>Apply this measure…</translation>
        </message>
        <message>
            <source>Apply it and make the notice</source>
            <translation>Apply it and make the notice</translation>
        </message>
        <message>
            <source>Leave without doing it</source>
            <translation>Leave without doing it</translation>
        </message>
        <message>
            <source>Show the notice</source>
            <translation>Show the notice</translation>
        </message>
        <message>
            <source>Record what came of it…</source>
            <translation>Record what came of it…</translation>
        </message>
        <message>
            <source>Record this result</source>
            <translation>Record this result</translation>
        </message>
        <message>
            <source>Keep it on other grounds…</source>
            <translation>Keep it on other grounds…</translation>
        </message>
        <message>
            <source>Keep this measure</source>
            <translation>Keep this measure</translation>
        </message>
        <message>
            <source>Lift…</source>
            <translation>Lift…</translation>
        </message>
        <message>
            <source>Print the notice</source>
            <translation>Print the notice</translation>
        </message>
        <message>
            <source>Save the notice…</source>
            <translation>Save the notice…</translation>
        </message>
        <message>
            <source>Put the notice away</source>
            <translation>Put the notice away</translation>
        </message>
        <message>
            <source>Open this draw</source>
            <translation>Open this draw</translation>
        </message>
        <message>
            <source>New draw</source>
            <translation>New draw</translation>
        </message>
        <message>
            <source>Start a draw by this plan</source>
            <translation>Start a draw by this plan</translation>
        </message>
        <message>
            <source>Look at the pool</source>
            <translation>Look at the pool</translation>
        </message>
        <message>
            <source>Commit to this pool</source>
            <translation>Commit to this pool</translation>
        </message>
        <message>
            <source>Stop the count</source>
            <translation>Stop the count</translation>
        </message>
        <message>
            <source>Record the public value</source>
            <translation>Record the public value</translation>
        </message>
        <message>
            <source>Draw now</source>
            <translation>Draw now</translation>
        </message>
        <message>
            <source>Abort this draw…</source>
            <translation>Abort this draw…</translation>
        </message>
        <message>
            <source>Draw again by this plan…</source>
            <translation>Draw again by this plan…</translation>
        </message>
        <message>
            <source>Take a substitute…</source>
            <translation>Take a substitute…</translation>
        </message>
        <message>
            <source>Record the result</source>
            <translation>Record the result</translation>
        </message>
        <message>
            <source>Copy the commitment</source>
            <translation>Copy the commitment</translation>
        </message>
        <message>
            <source>Copy the hash of the pool</source>
            <translation>Copy the hash of the pool</translation>
        </message>
        <message>
            <source>Copy the head of the transcript</source>
            <translation>Copy the head of the transcript</translation>
        </message>
        <message>
            <source>Show this paper</source>
            <translation>Show this paper</translation>
        </message>
        <message>
            <source>Print this paper</source>
            <translation>Print this paper</translation>
        </message>
        <message>
            <source>Save this paper…</source>
            <translation>Save this paper…</translation>
        </message>
        <message>
            <source>All sheets and dossiers into a folder…</source>
            <translation>All sheets and dossiers into a folder…</translation>
        </message>
        <message>
            <source>Stop saving</source>
            <translation>Stop saving</translation>
        </message>
        <message>
            <source>Save the published list…</source>
            <translation>Save the published list…</translation>
        </message>
        <message>
            <source>Save the transcript…</source>
            <translation>Save the transcript…</translation>
        </message>
        <message>
            <source>Save the pool…</source>
            <translation>Save the pool…</translation>
        </message>
        <message>
            <source>Save the certificate…</source>
            <translation>Save the certificate…</translation>
        </message>
        <message>
            <source>Hand in a plan…</source>
            <translation>Hand in a plan…</translation>
        </message>
        <message>
            <source>Take this plan</source>
            <translation>Take this plan</translation>
        </message>
        <message>
            <source>Hand in the officers…</source>
            <translation>Hand in the officers…</translation>
        </message>
        <message>
            <source>Take these officers</source>
            <translation>Take these officers</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>Warnings</translation>
        </message>
        <message>
            <source>Watch lists</source>
            <translation>Watch lists</translation>
        </message>
        <message>
            <source>Take it</source>
            <translation>Take it</translation>
        </message>
        <message>
            <source>Assign…</source>
            <translation>Assign…</translation>
        </message>
        <message>
            <source>Note…</source>
            <translation>Note…</translation>
        </message>
        <message>
            <source>Snooze…</source>
            <translation>Snooze…</translation>
        </message>
        <message>
            <source>Dismiss…</source>
            <translation>Dismiss…</translation>
        </message>
        <message>
            <source>Close…</source>
            <translation>Close…</translation>
        </message>
        <message>
            <source>Reopen…</source>
            <translation>Reopen…</translation>
        </message>
        <message>
            <source>Who owns it…</source>
            <translation>Who owns it…</translation>
        </message>
        <message>
            <source>Show the new warnings</source>
            <translation>Show the new warnings</translation>
        </message>
        <message>
            <source>New list…</source>
            <translation>New list…</translation>
        </message>
        <message>
            <source>Add organisations…</source>
            <translation>Add organisations…</translation>
        </message>
        <message>
            <source>Add from a file…</source>
            <translation>Add from a file…</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>Remove from the list</translation>
        </message>
        <message>
            <source>End this list</source>
            <translation>End this list</translation>
        </message>
        <message>
            <source>Watch these…</source>
            <translation>Watch these…</translation>
        </message>
    </context>
    <context>
        <name>AuditWords</name>
        <message>
            <source>No.</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>Operator</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Basis</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>Hash</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>Signed in</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>Signed out</translation>
        </message>
        <message>
            <source>Searched</source>
            <translation>Searched</translation>
        </message>
        <message>
            <source>Opened a file</source>
            <translation>Opened a file</translation>
        </message>
        <message>
            <source>Issued a report</source>
            <translation>Issued a report</translation>
        </message>
        <message>
            <source>Looked at reports</source>
            <translation>Looked at reports</translation>
        </message>
        <message>
            <source>Opened a report</source>
            <translation>Opened a report</translation>
        </message>
        <message>
            <source>Printed a report</source>
            <translation>Printed a report</translation>
        </message>
        <message>
            <source>Saved a report</source>
            <translation>Saved a report</translation>
        </message>
        <message>
            <source>Verified a report</source>
            <translation>Verified a report</translation>
        </message>
        <message>
            <source>Sent a report's registration</source>
            <translation>Sent a report's registration</translation>
        </message>
        <message>
            <source>Synchronised</source>
            <translation>Synchronised</translation>
        </message>
        <message>
            <source>Sent what waited</source>
            <translation>Sent what waited</translation>
        </message>
        <message>
            <source>Checked the data</source>
            <translation>Checked the data</translation>
        </message>
        <message>
            <source>Verified the chain</source>
            <translation>Verified the chain</translation>
        </message>
        <message>
            <source>Read the audit</source>
            <translation>Read the audit</translation>
        </message>
        <message>
            <source>Enrolled the workstation</source>
            <translation>Enrolled the workstation</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Failed</translation>
        </message>
        <message>
            <source>Visit at the window</source>
            <translation>Visit at the window</translation>
        </message>
        <message>
            <source>Began to synchronise</source>
            <translation>Began to synchronise</translation>
        </message>
    </context>
    <context>
        <name>Chapters</name>
        <message>
            <source>Other records</source>
            <translation>Other records</translation>
        </message>
    </context>
    <context>
        <name>ConnectionWords</name>
        <message>
            <source>Connected</source>
            <translation>Connected</translation>
        </message>
        <message>
            <source>The platform answers. Look-ups are live, and what you do is sent at once.</source>
            <translation>The platform answers. Look-ups are live, and what you do is sent at once.</translation>
        </message>
        <message>
            <source>Slow</source>
            <translation>Slow</translation>
        </message>
        <message>
            <source>The platform answers slowly. Searching is not affected; opening a file may take some seconds.</source>
            <translation>The platform answers slowly. Searching is not affected; opening a file may take some seconds.</translation>
        </message>
        <message>
            <source>Keep working; nothing is lost.</source>
            <translation>Keep working; nothing is lost.</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message>
            <source>The platform cannot be reached. You work with the data held here, and what you do is sent later.</source>
            <translation>The platform cannot be reached. You work with the data held here, and what you do is sent later.</translation>
        </message>
        <message>
            <source>Check the network cable if this lasts; the connection comes back by itself.</source>
            <translation>Check the network cable if this lasts; the connection comes back by itself.</translation>
        </message>
        <message>
            <source>New sign-in needed</source>
            <translation>New sign-in needed</translation>
        </message>
        <message>
            <source>The platform has ended the session. You work with the data held here.</source>
            <translation>The platform has ended the session. You work with the data held here.</translation>
        </message>
        <message>
            <source>Lock with Ctrl+L and sign in again.</source>
            <translation>Lock with Ctrl+L and sign in again.</translation>
        </message>
        <message>
            <source>Clock is wrong</source>
            <translation>Clock is wrong</translation>
        </message>
        <message>
            <source>By this workstation's clock the platform's certificate is not valid today.</source>
            <translation>By this workstation's clock the platform's certificate is not valid today.</translation>
        </message>
        <message>
            <source>Set date and time of this workstation, or let the administrator do it. Times on reports would be wrong.</source>
            <translation>Set date and time of this workstation, or let the administrator do it. Times on reports would be wrong.</translation>
        </message>
        <message>
            <source>Connection not checked yet</source>
            <translation>Connection not checked yet</translation>
        </message>
        <message>
            <source>The platform has not been asked yet.</source>
            <translation>The platform has not been asked yet.</translation>
        </message>
        <message>
            <source>This clock agrees with the platform's.</source>
            <translation>This clock agrees with the platform's.</translation>
        </message>
        <message>
            <source>This clock is %1 behind the platform's.</source>
            <translation>This clock is %1 behind the platform's.</translation>
        </message>
        <message>
            <source>This clock is %1 ahead of the platform's.</source>
            <translation>This clock is %1 ahead of the platform's.</translation>
        </message>
    </context>
    <context>
        <name>Failure</name>
        <message>
            <source>Try again when the connection is back. Reports of organisations can be issued meanwhile.</source>
            <translation>Try again when the connection is back. Reports of organisations can be issued meanwhile.</translation>
        </message>
        <message>
            <source>No person&apos;s data is kept on this workstation: without the platform nothing about a person can be seen or issued.</source>
            <translation>No person&apos;s data is kept on this workstation: without the platform nothing about a person can be seen or issued.</translation>
        </message>
        <message>
            <source>The platform cannot be asked about this person now</source>
            <translation>The platform cannot be asked about this person now</translation>
        </message>
        <message>
            <source>Compare kind of document, number and name with the document itself.</source>
            <translation>Compare kind of document, number and name with the document itself.</translation>
        </message>
        <message>
            <source>Nothing is shown and nothing can be issued; the register keeps that it was asked.</source>
            <translation>Nothing is shown and nothing can be issued; the register keeps that it was asked.</translation>
        </message>
        <message>
            <source>Number and name do not belong together, or nobody is known under both</source>
            <translation>Number and name do not belong together, or nobody is known under both</translation>
        </message>
        <message>
            <source>What is already here can still be used; its date is shown at the bottom.</source>
            <translation>What is already here can still be used; its date is shown at the bottom.</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Nothing was changed.</translation>
        </message>
        <message>
            <source>Tell the administrator the number at the right.</source>
            <translation>Tell the administrator the number at the right.</translation>
        </message>
        <message>
            <source>Try again in a few minutes.</source>
            <translation>Try again in a few minutes.</translation>
        </message>
        <message>
            <source>The data on this workstation opens with another key</source>
            <translation>The data on this workstation opens with another key</translation>
        </message>
        <message>
            <source>The data is complete but belongs to another enrolment; nothing was changed.</source>
            <translation>The data is complete but belongs to another enrolment; nothing was changed.</translation>
        </message>
        <message>
            <source>Another program is using the data of this workstation</source>
            <translation>Another program is using the data of this workstation</translation>
        </message>
        <message>
            <source>Close the other window of this program, then try again.</source>
            <translation>Close the other window of this program, then try again.</translation>
        </message>
        <message>
            <source>The data was written by a later version of this program</source>
            <translation>The data was written by a later version of this program</translation>
        </message>
        <message>
            <source>Ask the administrator to update this workstation.</source>
            <translation>Ask the administrator to update this workstation.</translation>
        </message>
        <message>
            <source>The data on this workstation is damaged</source>
            <translation>The data on this workstation is damaged</translation>
        </message>
        <message>
            <source>The damaged file was kept as it is; nothing was deleted.</source>
            <translation>The damaged file was kept as it is; nothing was deleted.</translation>
        </message>
        <message>
            <source>This file was not made by this program</source>
            <translation>This file was not made by this program</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Choose another file.</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>The disk is full</translation>
        </message>
        <message>
            <source>This step was not carried out; what was saved before is safe.</source>
            <translation>This step was not carried out; what was saved before is safe.</translation>
        </message>
        <message>
            <source>Free some space on the disk, then try again.</source>
            <translation>Free some space on the disk, then try again.</translation>
        </message>
        <message>
            <source>This place cannot be written to</source>
            <translation>This place cannot be written to</translation>
        </message>
        <message>
            <source>Choose another folder, or ask the administrator for the right to write here.</source>
            <translation>Choose another folder, or ask the administrator for the right to write here.</translation>
        </message>
        <message>
            <source>Reading or writing the disk failed</source>
            <translation>Reading or writing the disk failed</translation>
        </message>
        <message>
            <source>Check that the file exists and the disk is connected, then try again.</source>
            <translation>Check that the file exists and the disk is connected, then try again.</translation>
        </message>
        <message>
            <source>Operator or password is not right</source>
            <translation>Operator or password is not right</translation>
        </message>
        <message>
            <source>After five wrong passwords the operator is locked for 15 minutes.</source>
            <translation>After five wrong passwords the operator is locked for 15 minutes.</translation>
        </message>
        <message>
            <source>Check the operator and type the password again.</source>
            <translation>Check the operator and type the password again.</translation>
        </message>
        <message>
            <source>This operator is locked after too many wrong passwords</source>
            <translation>This operator is locked after too many wrong passwords</translation>
        </message>
        <message>
            <source>Other operators can still sign in here.</source>
            <translation>Other operators can still sign in here.</translation>
        </message>
        <message>
            <source>This operator has never signed in at this workstation</source>
            <translation>This operator has never signed in at this workstation</translation>
        </message>
        <message>
            <source>The first sign-in needs the platform, and it cannot be reached now.</source>
            <translation>The first sign-in needs the platform, and it cannot be reached now.</translation>
        </message>
        <message>
            <source>Sign in again when the platform is connected, or let an operator known here sign in.</source>
            <translation>Sign in again when the platform is connected, or let an operator known here sign in.</translation>
        </message>
        <message>
            <source>The permission to work offline has ended</source>
            <translation>The permission to work offline has ended</translation>
        </message>
        <message>
            <source>What waits to be sent is kept.</source>
            <translation>What waits to be sent is kept.</translation>
        </message>
        <message>
            <source>Sign in again when the platform is connected.</source>
            <translation>Sign in again when the platform is connected.</translation>
        </message>
        <message>
            <source>This workstation is not enrolled yet</source>
            <translation>This workstation is not enrolled yet</translation>
        </message>
        <message>
            <source>It has no certificate of the platform and holds no data.</source>
            <translation>It has no certificate of the platform and holds no data.</translation>
        </message>
        <message>
            <source>Enrol it with a one-time code from the platform.</source>
            <translation>Enrol it with a one-time code from the platform.</translation>
        </message>
        <message>
            <source>This workstation is already enrolled</source>
            <translation>This workstation is already enrolled</translation>
        </message>
        <message>
            <source>Sign in as usual.</source>
            <translation>Sign in as usual.</translation>
        </message>
        <message>
            <source>The platform cannot be reached</source>
            <translation>The platform cannot be reached</translation>
        </message>
        <message>
            <source>Check the network; the connection comes back by itself.</source>
            <translation>Check the network; the connection comes back by itself.</translation>
        </message>
        <message>
            <source>The platform did not answer in time</source>
            <translation>The platform did not answer in time</translation>
        </message>
        <message>
            <source>The server is not the city's platform: its certificate has another issuer</source>
            <translation>The server is not the city's platform: its certificate has another issuer</translation>
        </message>
        <message>
            <source>The connection was broken off before anything was sent.</source>
            <translation>The connection was broken off before anything was sent.</translation>
        </message>
        <message>
            <source>The server's certificate is made out for another host</source>
            <translation>The server's certificate is made out for another host</translation>
        </message>
        <message>
            <source>Check the platform's address.</source>
            <translation>Check the platform's address.</translation>
        </message>
        <message>
            <source>The server's certificate is not valid today</source>
            <translation>The server's certificate is not valid today</translation>
        </message>
        <message>
            <source>Check the clock of this workstation; if it is right, tell the administrator.</source>
            <translation>Check the clock of this workstation; if it is right, tell the administrator.</translation>
        </message>
        <message>
            <source>The platform asks for a new sign-in</source>
            <translation>The platform asks for a new sign-in</translation>
        </message>
        <message>
            <source>Lock the workstation and sign in again.</source>
            <translation>Lock the workstation and sign in again.</translation>
        </message>
        <message>
            <source>The platform does not allow this</source>
            <translation>The platform does not allow this</translation>
        </message>
        <message>
            <source>If your work needs it, ask the administrator for the permission.</source>
            <translation>If your work needs it, ask the administrator for the permission.</translation>
        </message>
        <message>
            <source>Nothing was found under this code or number</source>
            <translation>Nothing was found under this code or number</translation>
        </message>
        <message>
            <source>It is neither on the platform nor in the data here.</source>
            <translation>It is neither on the platform nor in the data here.</translation>
        </message>
        <message>
            <source>Check the characters, or search by name.</source>
            <translation>Check the characters, or search by name.</translation>
        </message>
        <message>
            <source>Somebody else changed the same thing meanwhile</source>
            <translation>Somebody else changed the same thing meanwhile</translation>
        </message>
        <message>
            <source>Your version is kept here and was not sent.</source>
            <translation>Your version is kept here and was not sent.</translation>
        </message>
        <message>
            <source>Compare both versions and decide.</source>
            <translation>Compare both versions and decide.</translation>
        </message>
        <message>
            <source>The data here is too old to be brought up to date step by step</source>
            <translation>The data here is too old to be brought up to date step by step</translation>
        </message>
        <message>
            <source>Start the synchronisation again; it loads everything anew.</source>
            <translation>Start the synchronisation again; it loads everything anew.</translation>
        </message>
        <message>
            <source>The platform refused this content</source>
            <translation>The platform refused this content</translation>
        </message>
        <message>
            <source>It is kept here and was not accepted there.</source>
            <translation>It is kept here and was not accepted there.</translation>
        </message>
        <message>
            <source>The platform is busy</source>
            <translation>The platform is busy</translation>
        </message>
        <message>
            <source>The platform has a fault</source>
            <translation>The platform has a fault</translation>
        </message>
        <message>
            <source>The platform's answer cannot be understood</source>
            <translation>The platform's answer cannot be understood</translation>
        </message>
        <message>
            <source>Try again; if it happens twice, tell the administrator the number at the right.</source>
            <translation>Try again; if it happens twice, tell the administrator the number at the right.</translation>
        </message>
        <message>
            <source>The platform does not know this enrolment code</source>
            <translation>The platform does not know this enrolment code</translation>
        </message>
        <message>
            <source>The workstation is not enrolled.</source>
            <translation>The workstation is not enrolled.</translation>
        </message>
        <message>
            <source>Check each character of the code.</source>
            <translation>Check each character of the code.</translation>
        </message>
        <message>
            <source>This enrolment code has expired</source>
            <translation>This enrolment code has expired</translation>
        </message>
        <message>
            <source>Ask the platform for a new code.</source>
            <translation>Ask the platform for a new code.</translation>
        </message>
        <message>
            <source>This enrolment code has been used already</source>
            <translation>This enrolment code has been used already</translation>
        </message>
        <message>
            <source>The workstation is not enrolled; a code works once.</source>
            <translation>The workstation is not enrolled; a code works once.</translation>
        </message>
        <message>
            <source>A signature of the platform does not hold</source>
            <translation>A signature of the platform does not hold</translation>
        </message>
        <message>
            <source>What was received was thrown away; the data here is unchanged.</source>
            <translation>What was received was thrown away; the data here is unchanged.</translation>
        </message>
        <message>
            <source>Received data does not open with the keys of this session</source>
            <translation>Received data does not open with the keys of this session</translation>
        </message>
        <message>
            <source>Sign in again and synchronise; if it happens twice, tell the administrator the number at the right.</source>
            <translation>Sign in again and synchronise; if it happens twice, tell the administrator the number at the right.</translation>
        </message>
        <message>
            <source>Received data is not what the platform announced</source>
            <translation>Received data is not what the platform announced</translation>
        </message>
        <message>
            <source>Synchronise again; if it happens twice, tell the administrator the number at the right.</source>
            <translation>Synchronise again; if it happens twice, tell the administrator the number at the right.</translation>
        </message>
        <message>
            <source>The platform was set back to an earlier state</source>
            <translation>The platform was set back to an earlier state</translation>
        </message>
        <message>
            <source>Rebuild the data on the synchronisation page.</source>
            <translation>Rebuild the data on the synchronisation page.</translation>
        </message>
        <message>
            <source>The audit chain does not hold</source>
            <translation>The audit chain does not hold</translation>
        </message>
        <message>
            <source>An entry was changed or removed outside this program.</source>
            <translation>An entry was changed or removed outside this program.</translation>
        </message>
        <message>
            <source>Stop working here and tell the auditor the number at the right.</source>
            <translation>Stop working here and tell the auditor the number at the right.</translation>
        </message>
        <message>
            <source>Your role does not allow this</source>
            <translation>Your role does not allow this</translation>
        </message>
        <message>
            <source>Nothing was done; the attempt was recorded.</source>
            <translation>Nothing was done; the attempt was recorded.</translation>
        </message>
        <message>
            <source>Let a colleague with the right role do it.</source>
            <translation>Let a colleague with the right role do it.</translation>
        </message>
        <message>
            <source>A rule of the field forbids this</source>
            <translation>A rule of the field forbids this</translation>
        </message>
        <message>
            <source>Nothing was done; the refusal was recorded.</source>
            <translation>Nothing was done; the refusal was recorded.</translation>
        </message>
        <message>
            <source>Tell the applicant the rule named here.</source>
            <translation>Tell the applicant the rule named here.</translation>
        </message>
        <message>
            <source>Something that was entered is not valid</source>
            <translation>Something that was entered is not valid</translation>
        </message>
        <message>
            <source>Check the fields and try again.</source>
            <translation>Check the fields and try again.</translation>
        </message>
        <message>
            <source>Stopped as you asked</source>
            <translation>Stopped as you asked</translation>
        </message>
        <message>
            <source>Start again whenever you like.</source>
            <translation>Start again whenever you like.</translation>
        </message>
        <message>
            <source>A font that reports need is not installed</source>
            <translation>A font that reports need is not installed</translation>
        </message>
        <message>
            <source>No report can be issued; everything else works.</source>
            <translation>No report can be issued; everything else works.</translation>
        </message>
        <message>
            <source>Ask the administrator to install the fonts named in the installation guide.</source>
            <translation>Ask the administrator to install the fonts named in the installation guide.</translation>
        </message>
        <message>
            <source>The program made a mistake</source>
            <translation>The program made a mistake</translation>
        </message>
        <message numerus="yes">
            <source>Try again in %n minute(s).</source>
            <translation>
                <numerusform>Try again in %n minute.</numerusform>
                <numerusform>Try again in %n minutes.</numerusform>
            </translation>
        </message>
        <message>
            <source>A rule of the field forbids this: %1</source>
            <translation>A rule of the field forbids this: %1</translation>
        </message>
        <message>
            <source>What is already here can still be used; creditdeskctl status shows its date.</source>
            <translation>What is already here can still be used; creditdeskctl status shows its date.</translation>
        </message>
        <message>
            <source>Tell the administrator the number shown here.</source>
            <translation>Tell the administrator the number shown here.</translation>
        </message>
        <message>
            <source>Wait until the other program has ended, or close it, then try again.</source>
            <translation>Wait until the other program has ended, or close it, then try again.</translation>
        </message>
        <message>
            <source>Check the network, then run the command again; what was fetched is kept.</source>
            <translation>Check the network, then run the command again; what was fetched is kept.</translation>
        </message>
        <message>
            <source>Run the command again with --operator ID and --password-file FILE.</source>
            <translation>Run the command again with --operator ID and --password-file FILE.</translation>
        </message>
        <message>
            <source>Try again; if it happens twice, tell the administrator the number shown here.</source>
            <translation>Try again; if it happens twice, tell the administrator the number shown here.</translation>
        </message>
        <message>
            <source>Run creditdeskctl sync again; if it happens twice, tell the administrator the number shown here.</source>
            <translation>Run creditdeskctl sync again; if it happens twice, tell the administrator the number shown here.</translation>
        </message>
        <message>
            <source>Run creditdeskctl sync again; it loads everything anew.</source>
            <translation>Run creditdeskctl sync again; it loads everything anew.</translation>
        </message>
        <message>
            <source>Run creditdeskctl sync --rebuild.</source>
            <translation>Run creditdeskctl sync --rebuild.</translation>
        </message>
        <message>
            <source>Stop working here and tell the auditor the number shown here.</source>
            <translation>Stop working here and tell the auditor the number shown here.</translation>
        </message>
        <message>
            <source>Correct the command; creditdeskctl --help lists commands and options.</source>
            <translation>Correct the command; creditdeskctl --help lists commands and options.</translation>
        </message>
        <message>
            <source>No data of the city has been loaded here yet</source>
            <translation>No data of the city has been loaded here yet</translation>
        </message>
        <message>
            <source>Nothing can be searched before that.</source>
            <translation>Nothing can be searched before that.</translation>
        </message>
        <message>
            <source>Synchronise: everything is loaded.</source>
            <translation>Synchronise: everything is loaded.</translation>
        </message>
        <message>
            <source>Run creditdeskctl sync: everything is loaded.</source>
            <translation>Run creditdeskctl sync: everything is loaded.</translation>
        </message>
        <message>
            <source>The copy of the city's data on this workstation is damaged</source>
            <translation>The copy of the city's data on this workstation is damaged</translation>
        </message>
        <message>
            <source>It is only a copy: reports issued here and what waits to be sent are not touched.</source>
            <translation>It is only a copy: reports issued here and what waits to be sent are not touched.</translation>
        </message>
        <message>
            <source>Synchronise: the copy is loaded anew.</source>
            <translation>Synchronise: the copy is loaded anew.</translation>
        </message>
        <message>
            <source>Run creditdeskctl sync: it rebuilds the copy.</source>
            <translation>Run creditdeskctl sync: it rebuilds the copy.</translation>
        </message>
        <message>
            <source>No look-up without its audit entry: nothing was shown and nothing was done.</source>
            <translation>No look-up without its audit entry: nothing was shown and nothing was done.</translation>
        </message>
        <message>
            <source>The disk is full: the audit entry cannot be written</source>
            <translation>The disk is full: the audit entry cannot be written</translation>
        </message>
        <message>
            <source>Free some space on the disk that holds this workstation's data, then try again.</source>
            <translation>Free some space on the disk that holds this workstation's data, then try again.</translation>
        </message>
        <message>
            <source>The audit entry cannot be written: this workstation's data is write-protected</source>
            <translation>The audit entry cannot be written: this workstation's data is write-protected</translation>
        </message>
        <message>
            <source>Let the administrator make the data directory writable, then try again.</source>
            <translation>Let the administrator make the data directory writable, then try again.</translation>
        </message>
        <message>
            <source>The setting of the district cache cannot be read (district-cache.json)</source>
            <translation>The setting of the district cache cannot be read (district-cache.json)</translation>
        </message>
        <message>
            <source>The setting is ignored: everything comes straight from the platform.</source>
            <translation>The setting is ignored: everything comes straight from the platform.</translation>
        </message>
        <message>
            <source>Set it anew: creditdeskctl settings --district-cache http://HOST:PORT, or none.</source>
            <translation>Set it anew: creditdeskctl settings --district-cache http://HOST:PORT, or none.</translation>
        </message>
        <message>
            <source>The clock of this workstation is wrong</source>
            <translation>The clock of this workstation is wrong</translation>
        </message>
        <message>
            <source>By this clock the permission that the platform has just given is over; nothing is lost.</source>
            <translation>By this clock the permission that the platform has just given is over; nothing is lost.</translation>
        </message>
        <message>
            <source>Set date and time of this workstation, or let the administrator do it, then try again.</source>
            <translation>Set date and time of this workstation, or let the administrator do it, then try again.</translation>
        </message>
        <message>
            <source>This cannot be changed while it waits to be sent</source>
            <translation>This cannot be changed while it waits to be sent</translation>
        </message>
        <message>
            <source>The platform may have it already; only what it has refused can be mended or withdrawn. Nothing was changed.</source>
            <translation>The platform may have it already; only what it has refused can be mended or withdrawn. Nothing was changed.</translation>
        </message>
        <message>
            <source>Synchronise, then look at what still waits.</source>
            <translation>Synchronise, then look at what still waits.</translation>
        </message>
        <message>
            <source>A file that was named is not there</source>
            <translation>A file that was named is not there</translation>
        </message>
        <message>
            <source>A file that was named cannot be read</source>
            <translation>A file that was named cannot be read</translation>
        </message>
        <message>
            <source>Check that it is an ordinary file, not too large, and that you may read it, then try again.</source>
            <translation>Check that it is an ordinary file, not too large, and that you may read it, then try again.</translation>
        </message>
        <message>
            <source>The file that was named cannot be written</source>
            <translation>The file that was named cannot be written</translation>
        </message>
        <message>
            <source>What was saved before is safe.</source>
            <translation>What was saved before is safe.</translation>
        </message>
        <message>
            <source>Start the print service of this computer (CUPS), or let the administrator do it, then print again.</source>
            <translation>Start the print service of this computer (CUPS), or let the administrator do it, then print again.</translation>
        </message>
        <message>
            <source>The print system of this computer does not answer in time</source>
            <translation>The print system of this computer does not answer in time</translation>
        </message>
        <message>
            <source>Whether it prints is not known; what was to be printed is kept.</source>
            <translation>Whether it prints is not known; what was to be printed is kept.</translation>
        </message>
        <message>
            <source>The print system of this computer is not there</source>
            <translation>The print system of this computer is not there</translation>
        </message>
        <message>
            <source>Nothing was printed; what was to be printed is kept.</source>
            <translation>Nothing was printed; what was to be printed is kept.</translation>
        </message>
        <message>
            <source>There is no such printer at this computer</source>
            <translation>There is no such printer at this computer</translation>
        </message>
        <message>
            <source>Choose another printer.</source>
            <translation>Choose another printer.</translation>
        </message>
        <message>
            <source>Check the name of the printer: lpstat -e lists those that are here.</source>
            <translation>Check the name of the printer: lpstat -e lists those that are here.</translation>
        </message>
        <message>
            <source>The printer does not take this job</source>
            <translation>The printer does not take this job</translation>
        </message>
        <message>
            <source>Look after the printer, or choose another one, then print again.</source>
            <translation>Look after the printer, or choose another one, then print again.</translation>
        </message>
        <message>
            <source>Check the name of the file, then try again.</source>
            <translation>Check the name of the file, then try again.</translation>
        </message>
        <message>
            <source>The folder of the file that was named is not there</source>
            <translation>The folder of the file that was named is not there</translation>
        </message>
        <message>
            <source>Check the name of the file, or make its folder, then try again.</source>
            <translation>Check the name of the file, or make its folder, then try again.</translation>
        </message>
    </context>
    <context>
        <name>Format</name>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n organisation(s)</source>
            <translation>
                <numerusform>%n organisation</numerusform>
                <numerusform>%n organisations</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>less than a second</source>
            <translation>less than a second</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OutboxWords</name>
        <message>
            <source>Refused</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>Applicant</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Purpose</translation>
        </message>
        <message>
            <source>Rule set</source>
            <translation>Rule set</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Put in</source>
            <translation>Put in</translation>
        </message>
        <message>
            <source>Attempts</source>
            <translation>Attempts</translation>
        </message>
        <message>
            <source>Next attempt</source>
            <translation>Next attempt</translation>
        </message>
        <message>
            <source>Last failure</source>
            <translation>Last failure</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>at once</translation>
        </message>
        <message>
            <source>Registration of a report</source>
            <translation>Registration of a report</translation>
        </message>
        <message>
            <source>The platform says</source>
            <translation>The platform says</translation>
        </message>
        <message>
            <source>Withdrawn because</source>
            <translation>Withdrawn because</translation>
        </message>
        <message>
            <source>Report number</source>
            <translation>Report number</translation>
        </message>
        <message>
            <source>it finds something wrong in what was sent</source>
            <translation>it finds something wrong in what was sent</translation>
        </message>
        <message>
            <source>it holds something else under the same key</source>
            <translation>it holds something else under the same key</translation>
        </message>
        <message>
            <source>it does not know what this is about</source>
            <translation>it does not know what this is about</translation>
        </message>
        <message>
            <source>what it holds has changed meanwhile</source>
            <translation>what it holds has changed meanwhile</translation>
        </message>
        <message>
            <source>it is too large</source>
            <translation>it is too large</translation>
        </message>
        <message>
            <source>it does not accept this</source>
            <translation>it does not accept this</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1: %2 (%3)</source>
            <translation>%1: %2 (%3)</translation>
        </message>
    </context>
    <context>
        <name>RecordWords</name>
        <message>
            <source>Record</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Source unit</source>
            <translation>Source unit</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Decided</translation>
        </message>
        <message>
            <source>Act ended</source>
            <translation>Act ended</translation>
        </message>
        <message>
            <source>Publicity</source>
            <translation>Publicity</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>Query</translation>
        </message>
        <message>
            <source>Retention</source>
            <translation>Retention</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>Marks</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>until %1</translation>
        </message>
        <message>
            <source>running</source>
            <translation>running</translation>
        </message>
        <message>
            <source>ended %1</source>
            <translation>ended %1</translation>
        </message>
        <message>
            <source>no date stated</source>
            <translation>no date stated</translation>
        </message>
        <message>
            <source>not limited</source>
            <translation>not limited</translation>
        </message>
        <message>
            <source>Under objection</source>
            <translation>Under objection</translation>
        </message>
        <message>
            <source>Not printed: query period over</source>
            <translation>Not printed: query period over</translation>
        </message>
        <message>
            <source>Not printed: repaired</source>
            <translation>Not printed: repaired</translation>
        </message>
        <message>
            <source>Not printed: revoked</source>
            <translation>Not printed: revoked</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Source unit code</source>
            <translation>Source unit code</translation>
        </message>
        <message>
            <source>The three clocks</source>
            <translation>The three clocks</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>The end of the act is not stated; the query period runs from the decision.</source>
            <translation>The end of the act is not stated; the query period runs from the decision.</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>Decided by</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Fields</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>about %1</translation>
        </message>
        <message>
            <source>Objection</source>
            <comment>short mark</comment>
            <translation>Objection</translation>
        </message>
        <message>
            <source>Expired</source>
            <comment>short mark</comment>
            <translation>Expired</translation>
        </message>
        <message>
            <source>Repaired</source>
            <comment>short mark</comment>
            <translation>Repaired</translation>
        </message>
        <message>
            <source>Revoked</source>
            <comment>short mark</comment>
            <translation>Revoked</translation>
        </message>
    </context>
    <context>
        <name>ReportWords</name>
        <message>
            <source>Issued</source>
            <translation>Issued</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>Prints</source>
            <translation>Prints</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>voided: %1</source>
            <translation>voided: %1</translation>
        </message>
    </context>
    <context>
        <name>SearchHits</name>
        <message>
            <source>Credit code</source>
            <translation>Credit code</translation>
        </message>
        <message>
            <source>Registration number</source>
            <translation>Registration number</translation>
        </message>
        <message>
            <source>Organisation code</source>
            <translation>Organisation code</translation>
        </message>
        <message>
            <source>Pinyin initials</source>
            <translation>Pinyin initials</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>District</source>
            <translation>District</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Matched by</source>
            <translation>Matched by</translation>
        </message>
    </context>
    <context>
        <name>SyncWords</name>
        <message>
            <source>Connecting to the platform</source>
            <translation>Connecting to the platform</translation>
        </message>
        <message>
            <source>Loading the city's data</source>
            <translation>Loading the city's data</translation>
        </message>
        <message>
            <source>Making the search index</source>
            <translation>Making the search index</translation>
        </message>
        <message>
            <source>Taking over changes</source>
            <translation>Taking over changes</translation>
        </message>
        <message>
            <source>Sending what waits</source>
            <translation>Sending what waits</translation>
        </message>
        <message>
            <source>Another synchronisation of this workstation is running</source>
            <translation>Another synchronisation of this workstation is running</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Finished</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 of %2</translation>
        </message>
        <message>
            <source>%1 of %2 rows</source>
            <translation>%1 of %2 rows</translation>
        </message>
        <message>
            <source>%1 rows</source>
            <translation>%1 rows</translation>
        </message>
        <message>
            <source>%1 rows a second</source>
            <translation>%1 rows a second</translation>
        </message>
        <message>
            <source>%1 a second</source>
            <translation>%1 a second</translation>
        </message>
        <message>
            <source>about %1 left</source>
            <translation>about %1 left</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Platform</translation>
        </message>
        <message>
            <source>Hall and window</source>
            <translation>Hall and window</translation>
        </message>
        <message>
            <source>Data as of</source>
            <translation>Data as of</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>Organisations</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Records</translation>
        </message>
        <message>
            <source>Reports issued here</source>
            <translation>Reports issued here</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>Waiting to be sent</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Everything loaded anew</source>
            <translation>Everything loaded anew</translation>
        </message>
        <message>
            <source>Changes only</source>
            <translation>Changes only</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Sent</translation>
        </message>
        <message>
            <source>%1, next attempt %2</source>
            <translation>%1, next attempt %2</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Connection</translation>
        </message>
        <message>
            <source>%1 since %2</source>
            <translation>%1 since %2</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>Clock</translation>
        </message>
        <message>
            <source>Not compared yet</source>
            <translation>Not compared yet</translation>
        </message>
        <message>
            <source>District cache</source>
            <translation>District cache</translation>
        </message>
        <message>
            <source>None: straight from the platform</source>
            <translation>None: straight from the platform</translation>
        </message>
        <message>
            <source>Refused by the platform</source>
            <translation>Refused by the platform</translation>
        </message>
        <message>
            <source>Sending only</source>
            <translation>Sending only</translation>
        </message>
        <message>
            <source>Nothing new</source>
            <translation>Nothing new</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Stopped to ask: too much would go</source>
            <translation>Stopped to ask: too much would go</translation>
        </message>
        <message numerus="yes">
            <source>%1, the last of %n alike since %2</source>
            <translation>
                <numerusform>%1, the last of %n since %2</numerusform>
                <numerusform>%1, the last of %n alike since %2</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2 of it from the district cache</source>
            <translation>%1, %2 of it from the district cache</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Organisations received</source>
            <translation>Organisations received</translation>
        </message>
        <message>
            <source>Records received</source>
            <translation>Records received</translation>
        </message>
        <message>
            <source>Changes received</source>
            <translation>Changes received</translation>
        </message>
        <message>
            <source>Used from an earlier try</source>
            <translation>Used from an earlier try</translation>
        </message>
        <message>
            <source>Rows a second</source>
            <translation>Rows a second</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>Started</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Changes</translation>
        </message>
        <message numerus="yes">
            <source>%1 (%n times)</source>
            <translation>
                <numerusform>%1 (%n time)</numerusform>
                <numerusform>%1 (%n times)</numerusform>
            </translation>
        </message>
        <message>
            <source>by itself</source>
            <translation>by itself</translation>
        </message>
        <message>
            <source>by a person</source>
            <translation>by a person</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>District</source>
            <translation>District</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>All districts held</source>
            <translation>All districts held</translation>
        </message>
        <message>
            <source>%1 of %2 organisations (%3 %) and %4 of %5 records (%6 %) would go from this window. Above %7 % it asks first.</source>
            <translation>%1 of %2 organisations (%3 %) and %4 of %5 records (%6 %) would go from this window. Above %7 % it asks first.</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>Took</translation>
        </message>
        <message numerus="yes">
            <source>%n refused by the platform</source>
            <translation>
                <numerusform>%n refused by the platform</numerusform>
                <numerusform>%n refused by the platform</numerusform>
            </translation>
        </message>
        <message>
            <source>The setting cannot be read and is ignored</source>
            <translation>The setting cannot be read and is ignored</translation>
        </message>
        <message>
            <source>%1: it is asked again at %2</source>
            <translation>%1: it is asked again at %2</translation>
        </message>
        <message>
            <source>%1 With the %2 organisations and %3 records that went within the last %4 hours it is %5 % and %6 %.</source>
            <translation>%1 With the %2 organisations and %3 records that went within the last %4 hours it is %5 % and %6 %.</translation>
        </message>
        <message>
            <source>Data directory</source>
            <translation>Data directory</translation>
        </message>
        <message>
            <source>Was open to other users of this computer; it is closed now</source>
            <translation>Was open to other users of this computer; it is closed now</translation>
        </message>
        <message>
            <source>Open to other users of this computer; let its owner close it</source>
            <translation>Open to other users of this computer; let its owner close it</translation>
        </message>
    </context>
    <context>
        <name>VerificationWords</name>
        <message>
            <source>Valid</source>
            <translation>Valid</translation>
        </message>
        <message>
            <source>Tampered with</source>
            <translation>Tampered with</translation>
        </message>
        <message>
            <source>Unknown signer</source>
            <translation>Unknown signer</translation>
        </message>
        <message>
            <source>Revoked</source>
            <translation>Revoked</translation>
        </message>
        <message>
            <source>Not a credit report</source>
            <translation>Not a credit report</translation>
        </message>
        <message>
            <source>The signer's certificate has been revoked.</source>
            <translation>The signer's certificate has been revoked.</translation>
        </message>
        <message>
            <source>The certificate is not one that may sign reports.</source>
            <translation>The certificate is not one that may sign reports.</translation>
        </message>
        <message>
            <source>The certificate was not valid when the report was signed.</source>
            <translation>The certificate was not valid when the report was signed.</translation>
        </message>
        <message>
            <source>The certificate was not issued by the city's platform.</source>
            <translation>The certificate was not issued by the city's platform.</translation>
        </message>
        <message>
            <source>The report was voided after it had been issued.</source>
            <translation>The report was voided after it had been issued.</translation>
        </message>
        <message>
            <source>The file is larger than any report.</source>
            <translation>The file is larger than any report.</translation>
        </message>
        <message>
            <source>The signature does not have the form of our reports.</source>
            <translation>The signature does not have the form of our reports.</translation>
        </message>
        <message>
            <source>Bytes behind the signature were changed.</source>
            <translation>Bytes behind the signature were changed.</translation>
        </message>
        <message>
            <source>The signing time does not fit the report.</source>
            <translation>The signing time does not fit the report.</translation>
        </message>
        <message>
            <source>The content is not what was signed.</source>
            <translation>The content is not what was signed.</translation>
        </message>
        <message>
            <source>The signature does not fit the content.</source>
            <translation>The signature does not fit the content.</translation>
        </message>
        <message>
            <source>The signed content cannot be read.</source>
            <translation>The signed content cannot be read.</translation>
        </message>
        <message>
            <source>The text does not begin like the QR code of a report.</source>
            <translation>The text does not begin like the QR code of a report.</translation>
        </message>
        <message>
            <source>The text of the QR code is incomplete or was changed.</source>
            <translation>The text of the QR code is incomplete or was changed.</translation>
        </message>
        <message>
            <source>The signer is not known in this window; synchronise and try again.</source>
            <translation>The signer is not known in this window; synchronise and try again.</translation>
        </message>
        <message>
            <source>The file is not a PDF.</source>
            <translation>The file is not a PDF.</translation>
        </message>
        <message>
            <source>The file carries no signature.</source>
            <translation>The file carries no signature.</translation>
        </message>
        <message>
            <source>The file carries a second signature.</source>
            <translation>The file carries a second signature.</translation>
        </message>
        <message>
            <source>The signature does not cover the whole file.</source>
            <translation>The signature does not cover the whole file.</translation>
        </message>
        <message>
            <source>Something was added after the end of the file.</source>
            <translation>Something was added after the end of the file.</translation>
        </message>
        <message>
            <source>Every byte is as it was signed, and the signer is known.</source>
            <translation>Every byte is as it was signed, and the signer is known.</translation>
        </message>
        <message>
            <source>Do not accept this copy.</source>
            <translation>Do not accept this copy.</translation>
        </message>
        <message>
            <source>Nobody known here stands for it.</source>
            <translation>Nobody known here stands for it.</translation>
        </message>
        <message>
            <source>It was genuine, but it counts no longer.</source>
            <translation>It was genuine, but it counts no longer.</translation>
        </message>
        <message>
            <source>Report number</source>
            <translation>Report number</translation>
        </message>
        <message>
            <source>Credit code of the subject</source>
            <translation>Credit code of the subject</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>Issued</translation>
        </message>
        <message>
            <source>Signer</source>
            <translation>Signer</translation>
        </message>
        <message>
            <source>Digest of the content</source>
            <translation>Digest of the content</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>Counts</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Summary</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::AuditPage</name>
        <message>
            <source>Audit</source>
            <translation>Audit</translation>
        </message>
        <message>
            <source>Audit entries</source>
            <translation>Audit entries</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>Your role may verify the chain but not read the entries</source>
            <translation>Your role may verify the chain but not read the entries</translation>
        </message>
        <message>
            <source>Press Ctrl+Shift+V to verify the chain. Entries are read by the auditor.</source>
            <translation>Press Ctrl+Shift+V to verify the chain. Entries are read by the auditor.</translation>
        </message>
        <message>
            <source>Every action leaves an entry before its result is shown. Each entry carries the hash of the one before, so a change or a gap is found by verifying the chain.</source>
            <translation>Every action leaves an entry before its result is shown. Each entry carries the hash of the one before, so a change or a gap is found by verifying the chain.</translation>
        </message>
        <message>
            <source>Verifying the chain…</source>
            <translation>Verifying the chain…</translation>
        </message>
        <message>
            <source>The chain holds</source>
            <translation>The chain holds</translation>
        </message>
        <message numerus="yes">
            <source>%n entries, none changed or missing.</source>
            <translation>
                <numerusform>%n entry, not changed.</numerusform>
                <numerusform>%n entries, none changed or missing.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::DiagnosticsPanel</name>
        <message>
            <source>For whoever helps from afar: versions, states, codes, times and counts. No organisation, no report, no person. Exactly this text is written, nothing else.</source>
            <translation>For whoever helps from afar: versions, states, codes, times and counts. No organisation, no report, no person. Exactly this text is written, nothing else.</translation>
        </message>
        <message>
            <source>Text of the diagnosis</source>
            <translation>Text of the diagnosis</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>The text is not ready yet.</source>
            <translation>The text is not ready yet.</translation>
        </message>
        <message>
            <source>Save the diagnosis</source>
            <translation>Save the diagnosis</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Saved</translation>
        </message>
        <message>
            <source>The file holds exactly the text shown.</source>
            <translation>The file holds exactly the text shown.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::FirstRunPage</name>
        <message>
            <source>Address of the platform</source>
            <translation>Address of the platform</translation>
        </message>
        <message>
            <source>Certificate of the platform's authority (file)</source>
            <translation>Certificate of the platform's authority (file)</translation>
        </message>
        <message>
            <source>One-time enrolment code</source>
            <translation>One-time enrolment code</translation>
        </message>
        <message>
            <source>Name of this window</source>
            <translation>Name of this window</translation>
        </message>
        <message>
            <source>e.g. Window 3</source>
            <translation>e.g. Window 3</translation>
        </message>
        <message>
            <source>Enrol</source>
            <translation>Enrol</translation>
        </message>
        <message>
            <source>Enrol this workstation</source>
            <translation>Enrol this workstation</translation>
        </message>
        <message>
            <source>Done once. The platform gives this computer its certificates; the code works one time only.</source>
            <translation>Done once. The platform gives this computer its certificates; the code works one time only.</translation>
        </message>
        <message>
            <source>Choose the certificate file</source>
            <translation>Choose the certificate file</translation>
        </message>
        <message>
            <source>Certificate of the platform's authority</source>
            <translation>Certificate of the platform's authority</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt)</source>
            <translation>Certificates (*.pem *.crt)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between items of a list</comment>
            <translation>, </translation>
        </message>
        <message>
            <source>Enrolling…</source>
            <translation>Enrolling…</translation>
        </message>
        <message>
            <source>Still missing: %1</source>
            <translation>Still missing: %1</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::HoldingsPanel</name>
        <message>
            <source>What is held here, by district</source>
            <translation>What is held here, by district</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>No data yet</translation>
        </message>
        <message>
            <source>Synchronise once; then the organisations of your districts are here, and each change follows by itself.</source>
            <translation>Synchronise once; then the organisations of your districts are here, and each change follows by itself.</translation>
        </message>
        <message>
            <source>Checking the data… You can keep working meanwhile.</source>
            <translation>Checking the data… You can keep working meanwhile.</translation>
        </message>
        <message>
            <source>The data holds together: files and counts agree. Checked at %1; its digest is</source>
            <translation>The data holds together: files and counts agree. Checked at %1; its digest is</translation>
        </message>
        <message>
            <source>Digest %1</source>
            <translation>Digest %1</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::MainWindow</name>
        <message>
            <source>Public Credit Workstation</source>
            <translation>Public Credit Workstation</translation>
        </message>
        <message>
            <source>Working offline</source>
            <translation>Working offline</translation>
        </message>
        <message>
            <source>The platform cannot be reached. What is here can be used until %1; what you do is sent later.</source>
            <translation>The platform cannot be reached. What is here can be used until %1; what you do is sent later.</translation>
        </message>
        <message>
            <source>Public Credit Workstation — %1</source>
            <translation>Public Credit Workstation — %1</translation>
        </message>
        <message>
            <source>Stopping the synchronisation…</source>
            <translation>Stopping the synchronisation…</translation>
        </message>
        <message>
            <source>The window closes when it has ended in order.</source>
            <translation>The window closes when it has ended in order.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::MessageBar</name>
        <message>
            <source>Close this message (Esc)</source>
            <translation>Close this message (Esc)</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Close this message</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>two sentences</comment>
            <translation>%1 %2</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::Navigation</name>
        <message>
            <source>Navigation</source>
            <translation>Navigation</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n waiting</source>
            <translation>
                <numerusform>%1, %n waiting</numerusform>
                <numerusform>%1, %n waiting</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::OutboxPanel</name>
        <message>
            <source>What waits to be sent</source>
            <translation>What waits to be sent</translation>
        </message>
        <message>
            <source>Nothing waits</source>
            <translation>Nothing waits</translation>
        </message>
        <message>
            <source>Every report issued here is registered with the platform. What cannot be sent waits here.</source>
            <translation>Every report issued here is registered with the platform. What cannot be sent waits here.</translation>
        </message>
        <message>
            <source>It is sent next</source>
            <translation>It is sent next</translation>
        </message>
        <message>
            <source>Chosen item</source>
            <translation>Chosen item</translation>
        </message>
        <message>
            <source>Everything about the chosen item</source>
            <translation>Everything about the chosen item</translation>
        </message>
        <message>
            <source>Mended; it is sent next</source>
            <translation>Mended; it is sent next</translation>
        </message>
        <message>
            <source>Withdrawn; it is kept here with your reason</source>
            <translation>Withdrawn; it is kept here with your reason</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>Nothing is chosen.</source>
            <translation>Nothing is chosen.</translation>
        </message>
        <message>
            <source>It was withdrawn.</source>
            <translation>It was withdrawn.</translation>
        </message>
        <message>
            <source>The platform has not refused it; it is sent by itself.</source>
            <translation>The platform has not refused it; it is sent by itself.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::QuestionCard</name>
        <message>
            <source>The platform wants to take much away</source>
            <translation>The platform wants to take much away</translation>
        </message>
        <message>
            <source>Remove %1 organisations and %2 records here</source>
            <translation>Remove %1 organisations and %2 records here</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ReportPreview</name>
        <message>
            <source>Pages of the report</source>
            <translation>Pages of the report</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Page %1 of %2</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ReportsPage</name>
        <message>
            <source>Reports</source>
            <translation>Reports</translation>
        </message>
        <message>
            <source>Issued reports</source>
            <translation>Issued reports</translation>
        </message>
        <message>
            <source>Filter by number, code or name</source>
            <translation>Filter by number, code or name</translation>
        </message>
        <message>
            <source>Filter the list of reports</source>
            <translation>Filter the list of reports</translation>
        </message>
        <message>
            <source>No report yet</source>
            <translation>No report yet</translation>
        </message>
        <message>
            <source>Open a subject and press Ctrl+P: the report appears here as soon as it is issued.</source>
            <translation>Open a subject and press Ctrl+P: the report appears here as soon as it is issued.</translation>
        </message>
        <message>
            <source>No report matches</source>
            <translation>No report matches</translation>
        </message>
        <message>
            <source>Clear the filter to see all reports of this window.</source>
            <translation>Clear the filter to see all reports of this window.</translation>
        </message>
        <message>
            <source>No report is chosen.</source>
            <translation>No report is chosen.</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>Save report</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF files (*.pdf)</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Saved</translation>
        </message>
        <message>
            <source>Number copied</source>
            <translation>Number copied</translation>
        </message>
        <message>
            <source>Every paper issued in this window, newest first, with its pages as they were signed. Enter prints the chosen one on the printer named below its pages; from the second copy on a reason is asked for, and the sheet carries its count. What became of each copy is what the print system says. Ctrl+S saves the file, Ctrl+Shift+C copies the number; two reports of one subject can be compared, and a spoilt one is voided by two people.</source>
            <translation>Every paper issued in this window, newest first, with its pages as they were signed. Enter prints the chosen one on the printer named below its pages; from the second copy on a reason is asked for, and the sheet carries its count. What became of each copy is what the print system says. Ctrl+S saves the file, Ctrl+Shift+C copies the number; two reports of one subject can be compared, and a spoilt one is voided by two people.</translation>
        </message>
        <message>
            <source>A refusal is not compared.</source>
            <translation>A refusal is not compared.</translation>
        </message>
        <message>
            <source>Compare with…</source>
            <translation>Compare with…</translation>
        </message>
        <message>
            <source>Back to the pages</source>
            <translation>Back to the pages</translation>
        </message>
        <message>
            <source>It has been voided.</source>
            <translation>It has been voided.</translation>
        </message>
        <message>
            <source>Ask to void this report</source>
            <translation>Ask to void this report</translation>
        </message>
        <message>
            <source>Asked to void it</source>
            <translation>Asked to void it</translation>
        </message>
        <message>
            <source>It is void when a second person has agreed, on the page Register.</source>
            <translation>It is void when a second person has agreed, on the page Register.</translation>
        </message>
        <message>
            <source>It has been asked already</source>
            <translation>It has been asked already</translation>
        </message>
        <message>
            <source>See the page Register: a second person agrees there.</source>
            <translation>See the page Register: a second person agrees there.</translation>
        </message>
        <message>
            <source>Why is %1 about %2 void?</source>
            <comment>number, subject</comment>
            <translation>Why is %1 about %2 void?</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::SearchBox</name>
        <message>
            <source>Name, pinyin initials, unified social credit code, registration number…   Ctrl+K</source>
            <translation>Name, pinyin initials, unified social credit code, registration number…   Ctrl+K</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>Organisations found</source>
            <translation>Organisations found</translation>
        </message>
        <message>
            <source>Nothing found for this text in the data of this window.</source>
            <translation>Nothing found for this text in the data of this window.</translation>
        </message>
        <message>
            <source>More were found: type further, or see all on the page Subjects (Ctrl+1).</source>
            <translation>More were found: type further, or see all on the page Subjects (Ctrl+1).</translation>
        </message>
        <message>
            <source>Down to choose, Enter to open, Esc to leave</source>
            <translation>Down to choose, Enter to open, Esc to leave</translation>
        </message>
        <message>
            <source>There is no data in this window yet: synchronise first (Ctrl+4).</source>
            <translation>There is no data in this window yet: synchronise first (Ctrl+4).</translation>
        </message>
        <message>
            <source>%1: %2 (%3)</source>
            <translation>%1: %2 (%3)</translation>
        </message>
        <message>
            <source>Down to choose, Enter to open, Ctrl+Enter to receive a visitor about it, Esc to leave</source>
            <translation>Down to choose, Enter to open, Ctrl+Enter to receive a visitor about it, Esc to leave</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::SearchResults</name>
        <message>
            <source>Subjects</source>
            <translation>Subjects</translation>
        </message>
        <message>
            <source>Organisations found</source>
            <translation>Organisations found</translation>
        </message>
        <message>
            <source>Type a piece of a name, the pinyin initials of a name, or the start of a credit code into the box at the top. Down enters the list, Enter opens a subject's file, Esc goes back to the box. Natural persons cannot be searched by name.</source>
            <translation>Type a piece of a name, the pinyin initials of a name, or the start of a credit code into the box at the top. Down enters the list, Enter opens a subject's file, Esc goes back to the box. Natural persons cannot be searched by name.</translation>
        </message>
        <message>
            <source>The first %1; type more to narrow the list</source>
            <translation>The first %1; type more to narrow the list</translation>
        </message>
        <message>
            <source>Organisations appear here while you type</source>
            <translation>Organisations appear here while you type</translation>
        </message>
        <message>
            <source>Press Ctrl+K and type a name, its pinyin initials, or the start of a credit code.</source>
            <translation>Press Ctrl+K and type a name, its pinyin initials, or the start of a credit code.</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nothing found</translation>
        </message>
        <message>
            <source>No organisation in the data of this window matches. Try fewer characters, or enter the whole credit code to ask the platform.</source>
            <translation>No organisation in the data of this window matches. Try fewer characters, or enter the whole credit code to ask the platform.</translation>
        </message>
        <message>
            <source>There is no data in this window yet</source>
            <translation>There is no data in this window yet</translation>
        </message>
        <message>
            <source>Press Ctrl+4 and synchronise; then type again.</source>
            <translation>Press Ctrl+4 and synchronise; then type again.</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>Nothing is found yet.</source>
            <translation>Nothing is found yet.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::SettleForm</name>
        <message>
            <source>Mend and send again</source>
            <translation>Mend and send again</translation>
        </message>
        <message>
            <source>Withdraw for good</source>
            <translation>Withdraw for good</translation>
        </message>
        <message>
            <source>Send the mended registration</source>
            <translation>Send the mended registration</translation>
        </message>
        <message>
            <source>Withdraw this registration</source>
            <translation>Withdraw this registration</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>Leave as it is</translation>
        </message>
        <message>
            <source>Reason, kept with the item</source>
            <translation>Reason, kept with the item</translation>
        </message>
        <message>
            <source>The platform gave no reason.</source>
            <translation>The platform gave no reason.</translation>
        </message>
        <message>
            <source>The platform says: %1</source>
            <translation>The platform says: %1</translation>
        </message>
        <message>
            <source>A reason is needed.</source>
            <translation>A reason is needed.</translation>
        </message>
        <message>
            <source>Nothing is changed yet.</source>
            <translation>Nothing is changed yet.</translation>
        </message>
        <message>
            <source>A field does not hold what it must.</source>
            <translation>A field does not hold what it must.</translation>
        </message>
        <message>
            <source>The platform will not know of this report. This cannot be undone.</source>
            <translation>The platform will not know of this report. This cannot be undone.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::SignInPage</name>
        <message>
            <source>Public Credit Workstation</source>
            <translation>Public Credit Workstation</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>Operator</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Password</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Sign in</translation>
        </message>
        <message>
            <source>Demonstration: choose an operator and press Enter. All people and firms are invented.</source>
            <translation>Demonstration: choose an operator and press Enter. All people and firms are invented.</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>Demonstration operators</source>
            <translation>Demonstration operators</translation>
        </message>
        <message>
            <source>Sign in to begin.</source>
            <translation>Sign in to begin.</translation>
        </message>
        <message>
            <source>Locked. Your place is kept for %1.</source>
            <translation>Locked. Your place is kept for %1.</translation>
        </message>
        <message>
            <source>Signing in…</source>
            <translation>Signing in…</translation>
        </message>
        <message>
            <source>Operator and password are needed.</source>
            <translation>Operator and password are needed.</translation>
        </message>
        <message>
            <source>It goes on from where it was; creditdesk --demo --fresh begins anew.</source>
            <translation>It goes on from where it was; creditdesk --demo --fresh begins anew.</translation>
        </message>
        <message>
            <source>Another demonstration is running: this one begins anew and is forgotten when its window closes.</source>
            <translation>Another demonstration is running: this one begins anew and is forgotten when its window closes.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::StatusStrip</name>
        <message>
            <source>Data as of %1</source>
            <translation>Data as of %1</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>No data yet</translation>
        </message>
        <message>
            <source>Waiting to be sent %1</source>
            <translation>Waiting to be sent %1</translation>
        </message>
        <message>
            <source>Conflicts %1</source>
            <translation>Conflicts %1</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::SubjectHead</name>
        <message>
            <source>Credit code</source>
            <translation>Credit code</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>District</source>
            <translation>District</translation>
        </message>
        <message>
            <source>Founded</source>
            <translation>Founded</translation>
        </message>
        <message>
            <source>Sector</source>
            <translation>Sector</translation>
        </message>
        <message>
            <source>Legal representative</source>
            <translation>Legal representative</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>not stated</translation>
        </message>
        <message>
            <source>Fetched from the platform just now, data as of %1</source>
            <translation>Fetched from the platform just now, data as of %1</translation>
        </message>
        <message>
            <source>From the data of this window, as of %1</source>
            <translation>From the data of this window, as of %1</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::SubjectPage</name>
        <message>
            <source>The file is still being opened.</source>
            <translation>The file is still being opened.</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Records</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>Parts of the file</source>
            <translation>Parts of the file</translation>
        </message>
        <message>
            <source>Opening the file…</source>
            <translation>Opening the file…</translation>
        </message>
        <message>
            <source>Selected record</source>
            <translation>Selected record</translation>
        </message>
        <message>
            <source>Fields of the selected record</source>
            <translation>Fields of the selected record</translation>
        </message>
        <message>
            <source>Records of the subject</source>
            <translation>Records of the subject</translation>
        </message>
        <message>
            <source>The file could not be opened.</source>
            <translation>The file could not be opened.</translation>
        </message>
        <message>
            <source>The file could not be opened</source>
            <translation>The file could not be opened</translation>
        </message>
        <message>
            <source>Search again by name, or check the code.</source>
            <translation>Search again by name, or check the code.</translation>
        </message>
        <message>
            <source>No records</source>
            <translation>No records</translation>
        </message>
        <message>
            <source>Nothing is known about this subject beyond its registration. A report can be issued all the same.</source>
            <translation>Nothing is known about this subject beyond its registration. A report can be issued all the same.</translation>
        </message>
        <message numerus="yes">
            <source>%n of them will not be printed</source>
            <translation>
                <numerusform>%n of them will not be printed</numerusform>
                <numerusform>%n of them will not be printed</numerusform>
            </translation>
        </message>
        <message>
            <source>As known here on %1, of the day %2.</source>
            <translation>As known here on %1, of the day %2.</translation>
        </message>
        <message>
            <source>As known here on %1.</source>
            <translation>As known here on %1.</translation>
        </message>
        <message>
            <source>As it held on %1, by what is known today.</source>
            <translation>As it held on %1, by what is known today.</translation>
        </message>
        <message>
            <source>%1 What may not be shown today is not shown. F5 goes back to now.</source>
            <comment>which past</comment>
            <translation>%1 What may not be shown today is not shown. F5 goes back to now.</translation>
        </message>
        <message>
            <source>The page shows today.</source>
            <translation>The page shows today.</translation>
        </message>
        <message>
            <source>The page shows the past; F5 goes back to now.</source>
            <translation>The page shows the past; F5 goes back to now.</translation>
        </message>
        <message>
            <source>This record is not in the file</source>
            <translation>This record is not in the file</translation>
        </message>
        <message>
            <source>It was revoked, or it has gone from the data meanwhile.</source>
            <translation>It was revoked, or it has gone from the data meanwhile.</translation>
        </message>
        <message numerus="yes">
            <source>%n entries stay closed: the matter does not allow them.</source>
            <translation>
                <numerusform>%n entries stay closed: the matter does not allow them.</numerusform>
                <numerusform>%n entries stay closed: the matter does not allow them.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing stays closed.</source>
            <translation>Nothing stays closed.</translation>
        </message>
        <message>
            <source>Opened under %1 of %2, case %3, line %4 of the register. %5 F5 goes back to what is public.</source>
            <translation>Opened under %1 of %2, case %3, line %4 of the register. %5 F5 goes back to what is public.</translation>
        </message>
        <message numerus="yes">
            <source>%n more are not public and need a matter (F3)</source>
            <translation>
                <numerusform>%n more are not public and need a matter (F3)</numerusform>
                <numerusform>%n more are not public and need a matter (F3)</numerusform>
            </translation>
        </message>
        <message>
            <source>Your grant names no organ, so there is no matter to open under.</source>
            <translation>Your grant names no organ, so there is no matter to open under.</translation>
        </message>
        <message>
            <source>Records stand under the chapters of the report. Three clocks run for each: whether the web may publish it, whether the window may print it, and whether the database may keep it. Records that will not be printed say why. Ctrl+P issues the report, Ctrl+T shows the timeline, F3 opens what is not public under a matter of your organ, F6 asks for a past day or for what was known here then, F5 comes back to now, Alt+Left goes back.</source>
            <translation>Records stand under the chapters of the report. Three clocks run for each: whether the web may publish it, whether the window may print it, and whether the database may keep it. Records that will not be printed say why. Ctrl+P issues the report, Ctrl+T shows the timeline, F3 opens what is not public under a matter of your organ, F6 asks for a past day or for what was known here then, F5 comes back to now, Alt+Left goes back.</translation>
        </message>
        <message>
            <source>No public records</source>
            <translation>No public records</translation>
        </message>
        <message numerus="yes">
            <source>%n records are not public. They are opened only under a published matter of your organ, with a case number.</source>
            <translation>
                <numerusform>%n records are not public. They are opened only under a published matter of your organ, with a case number.</numerusform>
                <numerusform>%n records are not public. They are opened only under a published matter of your organ, with a case number.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::SyncPage</name>
        <message>
            <source>Synchronisation</source>
            <translation>Synchronisation</translation>
        </message>
        <message>
            <source>In this window</source>
            <translation>In this window</translation>
        </message>
        <message>
            <source>Last synchronisation</source>
            <translation>Last synchronisation</translation>
        </message>
        <message>
            <source>Progress of the synchronisation</source>
            <translation>Progress of the synchronisation</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Stopped</translation>
        </message>
        <message>
            <source>The data here is as it was before.</source>
            <translation>The data here is as it was before.</translation>
        </message>
        <message>
            <source>A synchronisation is running.</source>
            <translation>A synchronisation is running.</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>Nothing is running.</source>
            <translation>Nothing is running.</translation>
        </message>
        <message>
            <source>The check is running.</source>
            <translation>The check is running.</translation>
        </message>
        <message>
            <source>You can keep working meanwhile.</source>
            <translation>You can keep working meanwhile.</translation>
        </message>
        <message>
            <source>Synchronised</source>
            <translation>Synchronised</translation>
        </message>
        <message>
            <source>Data as of %1, taken over in %2.</source>
            <translation>Data as of %1, taken over in %2.</translation>
        </message>
        <message>
            <source>Everything is kept as it is</source>
            <translation>Everything is kept as it is</translation>
        </message>
        <message>
            <source>Changes are not taken over until you decide. Synchronise now to be asked again.</source>
            <translation>Changes are not taken over until you decide. Synchronise now to be asked again.</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>Parts of this page</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Overview</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>Waiting to be sent</translation>
        </message>
        <message>
            <source>Held here</source>
            <translation>Held here</translation>
        </message>
        <message>
            <source>History</source>
            <translation>History</translation>
        </message>
        <message>
            <source>Diagnosis</source>
            <translation>Diagnosis</translation>
        </message>
        <message>
            <source>Synchronisations so far</source>
            <translation>Synchronisations so far</translation>
        </message>
        <message>
            <source>Brings the city's data into this window and sends what waits. While the platform answers, changes come every minute and reports are registered at once, by themselves. The old data stays in use until the new data is complete, so you can stop at any moment and keep working meanwhile.</source>
            <translation>Brings the city's data into this window and sends what waits. While the platform answers, changes come every minute and reports are registered at once, by themselves. The old data stays in use until the new data is complete, so you can stop at any moment and keep working meanwhile.</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>None yet</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::TimelineView</name>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Act ended</source>
            <translation>Act ended</translation>
        </message>
        <message>
            <source>Timeline as a table</source>
            <translation>Timeline as a table</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>The table below holds the same dates.</source>
            <translation>The table below holds the same dates.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::VerificationPage</name>
        <message>
            <source>Verification</source>
            <translation>Verification</translation>
        </message>
        <message>
            <source>The verdict appears here</source>
            <translation>The verdict appears here</translation>
        </message>
        <message>
            <source>Choose a PDF file, drop one on this page, or scan the QR code of a paper report.</source>
            <translation>Choose a PDF file, drop one on this page, or scan the QR code of a paper report.</translation>
        </message>
        <message>
            <source>PDF file</source>
            <translation>PDF file</translation>
        </message>
        <message>
            <source>Path of the file; Ctrl+O to choose</source>
            <translation>Path of the file; Ctrl+O to choose</translation>
        </message>
        <message>
            <source>Text of the QR code</source>
            <translation>Text of the QR code</translation>
        </message>
        <message>
            <source>Scan the code or paste its text; it begins with CDR1:</source>
            <translation>Scan the code or paste its text; it begins with CDR1:</translation>
        </message>
        <message>
            <source>Enter verifies. No network is needed; signers are those known at the last synchronisation.</source>
            <translation>Enter verifies. No network is needed; signers are those known at the last synchronisation.</translation>
        </message>
        <message>
            <source>Signed content</source>
            <translation>Signed content</translation>
        </message>
        <message>
            <source>Says whether a report is genuine: valid, tampered with, signed by somebody unknown, or revoked. The check is stricter than that of ordinary PDF readers: one changed byte anywhere is enough to refuse it.</source>
            <translation>Says whether a report is genuine: valid, tampered with, signed by somebody unknown, or revoked. The check is stricter than that of ordinary PDF readers: one changed byte anywhere is enough to refuse it.</translation>
        </message>
        <message>
            <source>Report to verify</source>
            <translation>Report to verify</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF files (*.pdf)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Nothing to verify yet</source>
            <translation>Nothing to verify yet</translation>
        </message>
        <message>
            <source>Choose a file or paste the text of the QR code.</source>
            <translation>Choose a file or paste the text of the QR code.</translation>
        </message>
        <message>
            <source>Verifying…</source>
            <translation>Verifying…</translation>
        </message>
        <message>
            <source>Text of a QR code</source>
            <translation>Text of a QR code</translation>
        </message>
        <message>
            <source>The signature says</source>
            <translation>The signature says</translation>
        </message>
        <message>
            <source>What was signed, read from the file itself. Compare the paper with it.</source>
            <translation>What was signed, read from the file itself. Compare the paper with it.</translation>
        </message>
        <message>
            <source>The code carries number, subject, time and a digest, not the content. This report was issued here, and our copy has the digest that was signed: this is its content. Compare the paper with it.</source>
            <translation>The code carries number, subject, time and a digest, not the content. This report was issued here, and our copy has the digest that was signed: this is its content. Compare the paper with it.</translation>
        </message>
        <message>
            <source>Number, subject, time and a digest are all that is at hand here, not the content: compare them with the paper, and verify the file itself if there is one.</source>
            <translation>Number, subject, time and a digest are all that is at hand here, not the content: compare them with the paper, and verify the file itself if there is one.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::Workspace</name>
        <message>
            <source>Your role does not search.</source>
            <translation>Your role does not search.</translation>
        </message>
        <message>
            <source>There is nothing to go back to.</source>
            <translation>There is nothing to go back to.</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>What was scanned was not taken</source>
            <translation>What was scanned was not taken</translation>
        </message>
        <message>
            <source>Something is being asked here. Answer it or leave it with Esc, then scan again; nothing was changed.</source>
            <translation>Something is being asked here. Answer it or leave it with Esc, then scan again; nothing was changed.</translation>
        </message>
    </context>
    <context>
        <name>Terminal</name>
        <message>
            <source>The platform asks for patience: %1.</source>
            <translation>The platform asks for patience: %1.</translation>
        </message>
        <message>
            <source>Rule: %1</source>
            <translation>Rule: %1</translation>
        </message>
        <message>
            <source>Number: %1</source>
            <translation>Number: %1</translation>
        </message>
        <message>
            <source>Detail: %1</source>
            <translation>Detail: %1</translation>
        </message>
        <message>
            <source>The platform wants to take much away</source>
            <translation>The platform wants to take much away</translation>
        </message>
        <message>
            <source>Nothing was changed. If this is not meant so, tell the administrator before anything else.</source>
            <translation>Nothing was changed. If this is not meant so, tell the administrator before anything else.</translation>
        </message>
        <message>
            <source>To accept exactly these numbers: %1</source>
            <translation>To accept exactly these numbers: %1</translation>
        </message>
        <message>
            <source>The clock of this workstation is wrong</source>
            <translation>The clock of this workstation is wrong</translation>
        </message>
        <message>
            <source>Times on reports would be wrong. Set date and time of this workstation, or let the administrator do it.</source>
            <translation>Times on reports would be wrong. Set date and time of this workstation, or let the administrator do it.</translation>
        </message>
        <message>
            <source>%1; the next attempt is due at %2</source>
            <translation>%1; the next attempt is due at %2</translation>
        </message>
        <message>
            <source>The district cache gave something else than the city's data</source>
            <translation>The district cache gave something else than the city's data</translation>
        </message>
        <message>
            <source>It was thrown away; what was missing came straight from the platform.</source>
            <translation>It was thrown away; what was missing came straight from the platform.</translation>
        </message>
        <message>
            <source>Tell whoever runs the cache: what it serves is altered.</source>
            <translation>Tell whoever runs the cache: what it serves is altered.</translation>
        </message>
        <message>
            <source>The district cache does not answer</source>
            <translation>The district cache does not answer</translation>
        </message>
        <message>
            <source>What was missing came straight from the platform.</source>
            <translation>What was missing came straight from the platform.</translation>
        </message>
        <message>
            <source>Check its address with creditdeskctl settings, or tell whoever runs it.</source>
            <translation>Check its address with creditdeskctl settings, or tell whoever runs it.</translation>
        </message>
        <message>
            <source>There is no district cache now: everything comes straight from the platform.</source>
            <translation>There is no district cache now: everything comes straight from the platform.</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) wait to be sent</source>
            <translation>
                <numerusform>%n item waits to be sent</numerusform>
                <numerusform>%n items wait to be sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) were refused by the platform and wait for a person: creditdeskctl outbox list</source>
            <translation>
                <numerusform>%n item was refused by the platform and waits for a person: creditdeskctl outbox list</numerusform>
                <numerusform>%n items were refused by the platform and wait for a person: creditdeskctl outbox list</numerusform>
            </translation>
        </message>
        <message>
            <source>The data directory was open to other users of this computer (mode %1)</source>
            <translation>The data directory was open to other users of this computer (mode %1)</translation>
        </message>
        <message>
            <source>It is closed now (mode 0700).</source>
            <translation>It is closed now (mode 0700).</translation>
        </message>
        <message>
            <source>It could not be closed from here.</source>
            <translation>It could not be closed from here.</translation>
        </message>
        <message>
            <source>Let its owner set mode 0700.</source>
            <translation>Let its owner set mode 0700.</translation>
        </message>
        <message>
            <source>A demonstration needs a data directory of its own</source>
            <translation>A demonstration needs a data directory of its own</translation>
        </message>
        <message>
            <source>%1 holds something else, or a workstation that is set up already; it was left as it is.</source>
            <translation>%1 holds something else, or a workstation that is set up already; it was left as it is.</translation>
        </message>
        <message>
            <source>Leave out --home, or name a folder that does not exist yet.</source>
            <translation>Leave out --home, or name a folder that does not exist yet.</translation>
        </message>
        <message>
            <source>The city of the demonstration is being loaded as %1…</source>
            <translation>The city of the demonstration is being loaded as %1…</translation>
        </message>
        <message>
            <source>No entry of the register fits.</source>
            <translation>No entry of the register fits.</translation>
        </message>
        <message>
            <source>Refusal slip: %1</source>
            <translation>Refusal slip: %1</translation>
        </message>
        <message>
            <source>A demonstration is running in this data directory</source>
            <translation>A demonstration is running in this data directory</translation>
        </message>
        <message>
            <source>%1 was left as it is.</source>
            <translation>%1 was left as it is.</translation>
        </message>
        <message>
            <source>Go on in its window, or leave out --home for one of its own.</source>
            <translation>Go on in its window, or leave out --home for one of its own.</translation>
        </message>
        <message>
            <source>The platform of the demonstration did not start</source>
            <translation>The platform of the demonstration did not start</translation>
        </message>
        <message>
            <source>The workstation expects it at 127.0.0.1:%1; perhaps another program uses that address. What was done is kept.</source>
            <translation>The workstation expects it at 127.0.0.1:%1; perhaps another program uses that address. What was done is kept.</translation>
        </message>
        <message>
            <source>End that program and start again, or begin anew: creditdesk --demo --fresh</source>
            <translation>End that program and start again, or begin anew: creditdesk --demo --fresh</translation>
        </message>
        <message>
            <source>A new demonstration begins in %1</source>
            <translation>A new demonstration begins in %1</translation>
        </message>
        <message>
            <source>The next creditdesk --demo goes on from here, with --fresh it begins anew.</source>
            <translation>The next creditdesk --demo goes on from here, with --fresh it begins anew.</translation>
        </message>
        <message>
            <source>The demonstration goes on from where it was, in %1</source>
            <translation>The demonstration goes on from where it was, in %1</translation>
        </message>
        <message>
            <source>creditdesk --demo --fresh begins anew.</source>
            <translation>creditdesk --demo --fresh begins anew.</translation>
        </message>
        <message>
            <source>Another demonstration is running: this one begins anew</source>
            <translation>Another demonstration is running: this one begins anew</translation>
        </message>
        <message>
            <source>It is forgotten when its window closes.</source>
            <translation>It is forgotten when its window closes.</translation>
        </message>
        <message>
            <source>Its city keeps its %1 organisations; --subjects counts with --fresh.</source>
            <translation>Its city keeps its %1 organisations; --subjects counts with --fresh.</translation>
        </message>
    </context>
    <context>
        <name>StandingWords</name>
        <message>
            <source>The file is empty (0 bytes): scan the paper again.</source>
            <translation>The file is empty (0 bytes): scan the paper again.</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>reason (article)</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message numerus="yes">
            <source>%1 — and %n more</source>
            <translation>
                <numerusform>%1 — and %n more</numerusform>
                <numerusform>%1 — and %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>There are records of this subject: choose its report instead.</source>
            <translation>There are records of this subject: choose its report instead.</translation>
        </message>
        <message>
            <source>The person was changed after the look-up: look the person up again.</source>
            <translation>The person was changed after the look-up: look the person up again.</translation>
        </message>
        <message>
            <source>This product is for another kind of subject.</source>
            <translation>This product is for another kind of subject.</translation>
        </message>
        <message>
            <source>Tick at least one area of the special report.</source>
            <translation>Tick at least one area of the special report.</translation>
        </message>
        <message>
            <source>The period ends before it begins.</source>
            <translation>The period ends before it begins.</translation>
        </message>
        <message>
            <source>The scanned authorisation is missing.</source>
            <translation>The scanned authorisation is missing.</translation>
        </message>
        <message>
            <source>The file is too large for a scan of an authorisation.</source>
            <translation>The file is too large for a scan of an authorisation.</translation>
        </message>
        <message>
            <source>The file is neither PNG nor JPEG nor PDF.</source>
            <translation>The file is neither PNG nor JPEG nor PDF.</translation>
        </message>
        <message>
            <source>This field is missing.</source>
            <translation>This field is missing.</translation>
        </message>
        <message>
            <source>This is not a unified social credit code.</source>
            <translation>This is not a unified social credit code.</translation>
        </message>
        <message>
            <source>The kind of document is missing.</source>
            <translation>The kind of document is missing.</translation>
        </message>
        <message>
            <source>The day of signing is missing or lies in the future.</source>
            <translation>The day of signing is missing or lies in the future.</translation>
        </message>
        <message>
            <source>It has expired.</source>
            <translation>It has expired.</translation>
        </message>
        <message>
            <source>It is valid for longer than the rules allow.</source>
            <translation>It is valid for longer than the rules allow.</translation>
        </message>
        <message>
            <source>This cannot be right: check the field.</source>
            <translation>This cannot be right: check the field.</translation>
        </message>
        <message>
            <source>%1 waits at printer %2</source>
            <translation>%1 waits at printer %2</translation>
        </message>
        <message>
            <source>%1 is being printed on %2</source>
            <translation>%1 is being printed on %2</translation>
        </message>
        <message>
            <source>%1 printed on %2</source>
            <translation>%1 printed on %2</translation>
        </message>
        <message>
            <source>%1: the job was cancelled at printer %2</source>
            <translation>%1: the job was cancelled at printer %2</translation>
        </message>
        <message>
            <source>%1 was not printed on %2: see the printer, then print it again under Reports</source>
            <translation>%1 was not printed on %2: see the printer, then print it again under Reports</translation>
        </message>
        <message>
            <source>%1: unknown whether printer %2 has printed it: look at its tray</source>
            <translation>%1: unknown whether printer %2 has printed it: look at its tray</translation>
        </message>
        <message>
            <source>%1 about %2</source>
            <comment>applicant, subject</comment>
            <translation>%1 about %2</translation>
        </message>
        <message>
            <source>Tick what it covers, or Everything.</source>
            <translation>Tick what it covers, or Everything.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::AuthorisationForm</name>
        <message>
            <source>Nothing was changed. Go to the code that is wrong and scan again.</source>
            <translation>Nothing was changed. Go to the code that is wrong and scan again.</translation>
        </message>
        <message>
            <source>Both codes are filled in already</source>
            <translation>Both codes are filled in already</translation>
        </message>
        <message>
            <source>Nothing was changed. Scan it again when the authorisation is registered or left with Esc.</source>
            <translation>Nothing was changed. Scan it again when the authorisation is registered or left with Esc.</translation>
        </message>
        <message>
            <source>This form has no field for what was scanned</source>
            <translation>This form has no field for what was scanned</translation>
        </message>
        <message>
            <source>Code or number of who authorises</source>
            <translation>Code or number of who authorises</translation>
        </message>
        <message>
            <source>Name of who authorises</source>
            <translation>Name of who authorises</translation>
        </message>
        <message>
            <source>Code or number of who is authorised</source>
            <translation>Code or number of who is authorised</translation>
        </message>
        <message>
            <source>May be used several times</source>
            <translation>May be used several times</translation>
        </message>
        <message>
            <source>Register this authorisation</source>
            <translation>Register this authorisation</translation>
        </message>
        <message>
            <source>New written authorisation</source>
            <translation>New written authorisation</translation>
        </message>
        <message>
            <source>Choose the scanned authorisation</source>
            <translation>Choose the scanned authorisation</translation>
        </message>
        <message>
            <source>Who authorises</source>
            <translation>Who authorises</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>Its code or number</source>
            <translation>Its code or number</translation>
        </message>
        <message>
            <source>Its name</source>
            <translation>Its name</translation>
        </message>
        <message>
            <source>Who is authorised</source>
            <translation>Who is authorised</translation>
        </message>
        <message>
            <source>Code or number</source>
            <translation>Code or number</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Purpose</translation>
        </message>
        <message>
            <source>Scope (Space ticks)</source>
            <translation>Scope (Space ticks)</translation>
        </message>
        <message>
            <source>Signed on</source>
            <translation>Signed on</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>Valid from</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Valid until</translation>
        </message>
        <message>
            <source>Scanned image (PNG, JPEG or PDF, at most %1 MB)</source>
            <translation>Scanned image (PNG, JPEG or PDF, at most %1 MB)</translation>
        </message>
        <message>
            <source>Kind of who authorises</source>
            <translation>Kind of who authorises</translation>
        </message>
        <message>
            <source>An organisation</source>
            <translation>An organisation</translation>
        </message>
        <message>
            <source>A natural person</source>
            <translation>A natural person</translation>
        </message>
        <message>
            <source>Document of who authorises</source>
            <translation>Document of who authorises</translation>
        </message>
        <message>
            <source>Name of who is authorised</source>
            <translation>Name of who is authorised</translation>
        </message>
        <message>
            <source>Purpose of the authorisation</source>
            <translation>Purpose of the authorisation</translation>
        </message>
        <message>
            <source>Signed on (year-month-day)</source>
            <translation>Signed on (year-month-day)</translation>
        </message>
        <message>
            <source>Valid from (year-month-day)</source>
            <translation>Valid from (year-month-day)</translation>
        </message>
        <message>
            <source>Valid until (year-month-day)</source>
            <translation>Valid until (year-month-day)</translation>
        </message>
        <message>
            <source>File of the scanned authorisation</source>
            <translation>File of the scanned authorisation</translation>
        </message>
        <message>
            <source>Scope of the authorisation</source>
            <translation>Scope of the authorisation</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>field, what is wrong</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Written authorisation</source>
            <translation>Written authorisation</translation>
        </message>
        <message>
            <source>Scans (*.pdf *.jpg *.jpeg *.png)</source>
            <translation>Scans (*.pdf *.jpg *.jpeg *.png)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Everything</translation>
        </message>
        <message>
            <source>The card was not taken: both names are filled in already</source>
            <translation>The card was not taken: both names are filled in already</translation>
        </message>
        <message>
            <source>Nothing was changed. Go to the name that is wrong and read the card again.</source>
            <translation>Nothing was changed. Go to the name that is wrong and read the card again.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::DraftBar</name>
        <message>
            <source>Recover the work of %1: %2?</source>
            <translation>Recover the work of %1: %2?</translation>
        </message>
        <message numerus="yes">
            <source>%1 (%n more behind it)</source>
            <translation>
                <numerusform>%1 (%n more behind it)</numerusform>
                <numerusform>%1 (%n more behind it)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::IdentityFields</name>
        <message>
            <source>%1: number of the document</source>
            <translation>%1: number of the document</translation>
        </message>
        <message>
            <source>%1: name</source>
            <translation>%1: name</translation>
        </message>
        <message>
            <source>%1: kind of document</source>
            <translation>%1: kind of document</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>%1: document</source>
            <translation>%1: document</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::IntakeForm</name>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Person asked about</source>
            <translation>Person asked about</translation>
        </message>
        <message>
            <source>Visitor</source>
            <translation>Visitor</translation>
        </message>
        <message>
            <source>Papers seen</source>
            <translation>Papers seen</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>Applicant</translation>
        </message>
        <message>
            <source>Kind of subject</source>
            <translation>Kind of subject</translation>
        </message>
        <message>
            <source>An organisation</source>
            <translation>An organisation</translation>
        </message>
        <message>
            <source>A natural person</source>
            <translation>A natural person</translation>
        </message>
        <message>
            <source>Organisation of the visitor</source>
            <translation>Organisation of the visitor</translation>
        </message>
        <message>
            <source>Credit code of the visitor's organisation</source>
            <translation>Credit code of the visitor's organisation</translation>
        </message>
        <message>
            <source>Its credit code</source>
            <translation>Its credit code</translation>
        </message>
        <message>
            <source>All seen  F4</source>
            <translation>All seen  F4</translation>
        </message>
        <message>
            <source>Asks about</source>
            <translation>Asks about</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::OrganisationField</name>
        <message>
            <source>Credit code or name, by hand or by scanner</source>
            <translation>Credit code or name, by hand or by scanner</translation>
        </message>
        <message>
            <source>Organisations found for this field</source>
            <translation>Organisations found for this field</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::PapersSection</name>
        <message>
            <source>of the visitor</source>
            <translation>of the visitor</translation>
        </message>
        <message>
            <source>of the visitor's organisation</source>
            <translation>of the visitor's organisation</translation>
        </message>
        <message>
            <source>of the second officer</source>
            <translation>of the second officer</translation>
        </message>
        <message>
            <source>original seen</source>
            <translation>original seen</translation>
        </message>
        <message>
            <source>with seal</source>
            <translation>with seal</translation>
        </message>
        <message>
            <source>original or sealed copy</source>
            <translation>original or sealed copy</translation>
        </message>
        <message>
            <source>Which one: %1</source>
            <translation>Which one: %1</translation>
        </message>
        <message>
            <source>Number of the second officer's card</source>
            <translation>Number of the second officer's card</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>%1 or what stands for it</source>
            <comment>paper</comment>
            <translation>%1 or what stands for it</translation>
        </message>
        <message>
            <source>of the person asked about</source>
            <translation>of the person asked about</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::PersonPanel</name>
        <message>
            <source>Item</source>
            <translation>Item</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Decided</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>Marks</translation>
        </message>
        <message>
            <source>Records of the person</source>
            <translation>Records of the person</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Who asked</source>
            <translation>Who asked</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Purpose</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Basis</translation>
        </message>
        <message>
            <source>Earlier queries about the person</source>
            <translation>Earlier queries about the person</translation>
        </message>
        <message>
            <source>File of the person</source>
            <translation>File of the person</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>Reason for showing the number</source>
            <translation>Reason for showing the number</translation>
        </message>
        <message>
            <source>Show for %1 seconds</source>
            <translation>Show for %1 seconds</translation>
        </message>
        <message>
            <source>%1 · asked live · as of %2</source>
            <translation>%1 · asked live · as of %2</translation>
        </message>
        <message>
            <source>Free reports this year: %1 of %2 used</source>
            <translation>Free reports this year: %1 of %2 used</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Records</translation>
        </message>
        <message>
            <source>Earlier queries</source>
            <translation>Earlier queries</translation>
        </message>
        <message>
            <source>Mask again</source>
            <translation>Mask again</translation>
        </message>
        <message>
            <source>Show the number…</source>
            <translation>Show the number…</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ProductSection</name>
        <message>
            <source>Summary in plain words</source>
            <translation>Summary in plain words</translation>
        </message>
        <message>
            <source>Large print</source>
            <translation>Large print</translation>
        </message>
        <message>
            <source>What is issued</source>
            <translation>What is issued</translation>
        </message>
        <message>
            <source>Decided from (year-month-day)</source>
            <translation>Decided from (year-month-day)</translation>
        </message>
        <message>
            <source>Decided until (year-month-day)</source>
            <translation>Decided until (year-month-day)</translation>
        </message>
        <message>
            <source>e.g. 2026-01-31, or empty</source>
            <translation>e.g. 2026-01-31, or empty</translation>
        </message>
        <message>
            <source>Areas (Space ticks)</source>
            <translation>Areas (Space ticks)</translation>
        </message>
        <message>
            <source>Decided from</source>
            <translation>Decided from</translation>
        </message>
        <message>
            <source>Decided until</source>
            <translation>Decided until</translation>
        </message>
        <message>
            <source>Areas of the special report</source>
            <translation>Areas of the special report</translation>
        </message>
        <message>
            <source>Tick at least one area of the special report.</source>
            <translation>Tick at least one area of the special report.</translation>
        </message>
        <message>
            <source>A date is written year-month-day, as in 2026-11-23.</source>
            <translation>A date is written year-month-day, as in 2026-11-23.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ReasonSection</name>
        <message>
            <source>Application matter (code or words)</source>
            <translation>Application matter (code or words)</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>Case number</translation>
        </message>
        <message>
            <source>Number of the letter</source>
            <translation>Number of the letter</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Purpose</translation>
        </message>
        <message>
            <source>Choose or type</source>
            <translation>Choose or type</translation>
        </message>
        <message>
            <source>Application matter</source>
            <translation>Application matter</translation>
        </message>
        <message>
            <source>Type to search the published matters</source>
            <translation>Type to search the published matters</translation>
        </message>
        <message>
            <source>Written authorisation</source>
            <translation>Written authorisation</translation>
        </message>
        <message>
            <source>None chosen</source>
            <translation>None chosen</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>No. %1 · %2 to %3 · %4 · until %5</source>
            <translation>No. %1 · %2 to %3 · %4 · until %5</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ReceptionPage</name>
        <message>
            <source>The slip names who asked</source>
            <translation>The slip names who asked</translation>
        </message>
        <message>
            <source>Issued: report %1</source>
            <translation>Issued: report %1</translation>
        </message>
        <message>
            <source>No record found: result %1</source>
            <translation>No record found: result %1</translation>
        </message>
        <message>
            <source>Refused: %1. Slip %2</source>
            <translation>Refused: %1. Slip %2</translation>
        </message>
        <message>
            <source>The pages cannot be shown</source>
            <translation>The pages cannot be shown</translation>
        </message>
        <message>
            <source>The paper is issued and kept under Reports.</source>
            <translation>The paper is issued and kept under Reports.</translation>
        </message>
        <message>
            <source>There is no printer</source>
            <translation>There is no printer</translation>
        </message>
        <message>
            <source>The paper is issued and kept under Reports. Set up a printer and press Enter again, or go on with Ctrl+N and print it later.</source>
            <translation>The paper is issued and kept under Reports. Set up a printer and press Enter again, or go on with Ctrl+N and print it later.</translation>
        </message>
        <message>
            <source>Looking up…</source>
            <translation>Looking up…</translation>
        </message>
        <message>
            <source>Issuing…</source>
            <translation>Issuing…</translation>
        </message>
        <message>
            <source>Print  Enter</source>
            <translation>Print  Enter</translation>
        </message>
        <message>
            <source>Sending to the printer…</source>
            <translation>Sending to the printer…</translation>
        </message>
        <message>
            <source>Issue the slip of refusal</source>
            <translation>Issue the slip of refusal</translation>
        </message>
        <message>
            <source>Look the person up</source>
            <translation>Look the person up</translation>
        </message>
        <message>
            <source>Issue  Enter</source>
            <translation>Issue  Enter</translation>
        </message>
        <message>
            <source>Enter prints, Ctrl+N goes on without printing.</source>
            <translation>Enter prints, Ctrl+N goes on without printing.</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>One moment…</translation>
        </message>
        <message>
            <source>Nothing is missing.</source>
            <translation>Nothing is missing.</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>Reception</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Printer</translation>
        </message>
        <message>
            <source>Enter does the next thing: it goes to what is still missing, then issues, then prints. F2 reads a card, F4 ticks all papers of the list, Ctrl+Shift+F offers the forms filled in from this request, Ctrl+N begins a new visit and keeps this one as a draft, Esc leaves without loss. A scanner may be used wherever the focus is. What the table of rules wants of this visitor stands beside the form, with the article.</source>
            <translation>Enter does the next thing: it goes to what is still missing, then issues, then prints. F2 reads a card, F4 ticks all papers of the list, Ctrl+Shift+F offers the forms filled in from this request, Ctrl+N begins a new visit and keeps this one as a draft, Esc leaves without loss. A scanner may be used wherever the focus is. What the table of rules wants of this visitor stands beside the form, with the article.</translation>
        </message>
        <message>
            <source>The visitor went away</source>
            <translation>The visitor went away</translation>
        </message>
        <message>
            <source>No card reader is set up</source>
            <translation>No card reader is set up</translation>
        </message>
        <message>
            <source>Type what the document says.</source>
            <translation>Type what the document says.</translation>
        </message>
        <message>
            <source>The card was not read</source>
            <translation>The card was not read</translation>
        </message>
        <message>
            <source>Nothing on this page has changed. Put the card on the reader and press F2, or type what it says.</source>
            <translation>Nothing on this page has changed. Put the card on the reader and press F2, or type what it says.</translation>
        </message>
        <message>
            <source>Another window has this work in hand</source>
            <translation>Another window has this work in hand</translation>
        </message>
        <message>
            <source>Another window of %1 holds this draft or has changed it. Go on there, or close that window and take it here; what stands on this page is not lost.</source>
            <translation>Another window of %1 holds this draft or has changed it. Go on there, or close that window and take it here; what stands on this page is not lost.</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>Forms</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>Say first whom it is about.</source>
            <translation>Say first whom it is about.</translation>
        </message>
        <message>
            <source>No card is read now</source>
            <translation>No card is read now</translation>
        </message>
        <message>
            <source>The card was not taken</source>
            <translation>The card was not taken</translation>
        </message>
        <message>
            <source>What was scanned was not taken</source>
            <translation>What was scanned was not taken</translation>
        </message>
        <message>
            <source>The paper of this visit comes first: print it, or go on with Ctrl+N.</source>
            <translation>The paper of this visit comes first: print it, or go on with Ctrl+N.</translation>
        </message>
        <message>
            <source>A form is open beside the request. Leave it with Esc, then try again; nothing was changed.</source>
            <translation>A form is open beside the request. Leave it with Esc, then try again; nothing was changed.</translation>
        </message>
        <message>
            <source>An authorisation is being written down. F2 reads a card for it, Esc leaves it; nothing was changed.</source>
            <translation>An authorisation is being written down. F2 reads a card for it, Esc leaves it; nothing was changed.</translation>
        </message>
        <message>
            <source>A reason is being asked for. Give it or leave it with Esc, then try again; nothing was changed.</source>
            <translation>A reason is being asked for. Give it or leave it with Esc, then try again; nothing was changed.</translation>
        </message>
        <message>
            <source>The paper is being made: scan again when it is on screen.</source>
            <translation>The paper is being made: scan again when it is on screen.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::SubjectPanel</name>
        <message>
            <source>Still missing</source>
            <translation>Still missing</translation>
        </message>
        <message>
            <source>The request so far</source>
            <translation>The request so far</translation>
        </message>
        <message>
            <source>%1 · %2 · %3</source>
            <translation>%1 · %2 · %3</translation>
        </message>
        <message>
            <source>Legal representative: %1</source>
            <translation>Legal representative: %1</translation>
        </message>
        <message>
            <source>Basis: %1</source>
            <translation>Basis: %1</translation>
        </message>
    </context>
    <context>
        <name>AuthorisationWords</name>
        <message>
            <source>Registered</source>
            <translation>Registered</translation>
        </message>
        <message>
            <source>Who authorises</source>
            <translation>Who authorises</translation>
        </message>
        <message>
            <source>Who is authorised</source>
            <translation>Who is authorised</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>withdrawn</translation>
        </message>
        <message>
            <source>expired on %1</source>
            <translation>expired on %1</translation>
        </message>
        <message>
            <source>used</source>
            <translation>used</translation>
        </message>
        <message>
            <source>valid from %1</source>
            <translation>valid from %1</translation>
        </message>
        <message>
            <source>valid until %1</source>
            <translation>valid until %1</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>time, reason</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Purpose</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>Scope</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>everything</translation>
        </message>
        <message>
            <source>Signed on</source>
            <translation>Signed on</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>Valid</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <comment>dates</comment>
            <translation>%1 to %2</translation>
        </message>
        <message>
            <source>Uses</source>
            <translation>Uses</translation>
        </message>
        <message numerus="yes">
            <source>several; used %n time(s)</source>
            <translation>
                <numerusform>several; used once</numerusform>
                <numerusform>several; used %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>one; used %n time(s)</source>
            <translation>
                <numerusform>one; used once</numerusform>
                <numerusform>one; used %n times</numerusform>
            </translation>
        </message>
        <message>
            <source>Original seen by</source>
            <translation>Original seen by</translation>
        </message>
        <message>
            <source>Scan</source>
            <translation>Scan</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>file name, size</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Digest of the scan</source>
            <translation>Digest of the scan</translation>
        </message>
    </context>
    <context>
        <name>Input</name>
        <message>
            <source>The list has no column of credit codes: its head has to name one.</source>
            <translation>The list has no column of credit codes: its head has to name one.</translation>
        </message>
        <message>
            <source>The list is written neither in UTF-8 nor in GB18030.</source>
            <translation>The list is written neither in UTF-8 nor in GB18030.</translation>
        </message>
        <message>
            <source>A quotation mark in the list is opened and never closed.</source>
            <translation>A quotation mark in the list is opened and never closed.</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>The file is empty.</translation>
        </message>
        <message>
            <source>The file is larger than a list may be.</source>
            <translation>The file is larger than a list may be.</translation>
        </message>
        <message>
            <source>The list has more lines than one batch takes; divide it.</source>
            <translation>The list has more lines than one batch takes; divide it.</translation>
        </message>
        <message>
            <source>The folder for the reports does not exist.</source>
            <translation>The folder for the reports does not exist.</translation>
        </message>
        <message>
            <source>The scanned authorisation is missing.</source>
            <translation>The scanned authorisation is missing.</translation>
        </message>
        <message>
            <source>The file is too large for a scan of an authorisation.</source>
            <translation>The file is too large for a scan of an authorisation.</translation>
        </message>
        <message>
            <source>The file is neither PNG nor JPEG nor PDF.</source>
            <translation>The file is neither PNG nor JPEG nor PDF.</translation>
        </message>
        <message>
            <source>A field is missing.</source>
            <translation>A field is missing.</translation>
        </message>
        <message>
            <source>This is not a unified social credit code.</source>
            <translation>This is not a unified social credit code.</translation>
        </message>
        <message>
            <source>The kind of document is missing.</source>
            <translation>The kind of document is missing.</translation>
        </message>
        <message>
            <source>The day of signing is missing or lies in the future.</source>
            <translation>The day of signing is missing or lies in the future.</translation>
        </message>
        <message>
            <source>The authorisation has expired.</source>
            <translation>The authorisation has expired.</translation>
        </message>
        <message>
            <source>The authorisation is valid for longer than the rules allow.</source>
            <translation>The authorisation is valid for longer than the rules allow.</translation>
        </message>
        <message>
            <source>The scope names information that does not exist.</source>
            <translation>The scope names information that does not exist.</translation>
        </message>
        <message>
            <source>What is known on a day that is still to come nobody can say.</source>
            <translation>What is known on a day that is still to come nobody can say.</translation>
        </message>
        <message>
            <source>This day is still to come: its sheet cannot be made yet.</source>
            <translation>This day is still to come: its sheet cannot be made yet.</translation>
        </message>
        <message>
            <source>This is not a day: YYYY-MM-DD.</source>
            <translation>This is not a day: YYYY-MM-DD.</translation>
        </message>
        <message>
            <source>There is no such result; there are: issued, no_record, refused, abandoned, failed.</source>
            <translation>There is no such result; there are: issued, no_record, refused, abandoned, failed.</translation>
        </message>
        <message>
            <source>There is no such kind of report.</source>
            <translation>There is no such kind of report.</translation>
        </message>
        <message>
            <source>There are records of this subject: choose its report instead.</source>
            <translation>There are records of this subject: choose its report instead.</translation>
        </message>
        <message>
            <source>This kind of report is for another kind of subject.</source>
            <translation>This kind of report is for another kind of subject.</translation>
        </message>
        <message>
            <source>A reprint needs a reason.</source>
            <translation>A reprint needs a reason.</translation>
        </message>
        <message>
            <source>Who asked to void a report cannot agree to it: another person has to.</source>
            <translation>Who asked to void a report cannot agree to it: another person has to.</translation>
        </message>
        <message>
            <source>No report number is left here, and the platform cannot be asked for more.</source>
            <translation>No report number is left here, and the platform cannot be asked for more.</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>reason (article)</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>So far back this workstation remembers nothing.</source>
            <translation>So far back this workstation remembers nothing.</translation>
        </message>
        <message>
            <source>At that time this workstation knew no such organisation.</source>
            <translation>At that time this workstation knew no such organisation.</translation>
        </message>
        <message>
            <source>Who proposed a rule set cannot agree to it: another person has to.</source>
            <translation>Who proposed a rule set cannot agree to it: another person has to.</translation>
        </message>
        <message>
            <source>A back-test of exactly this text comes first.</source>
            <translation>A back-test of exactly this text comes first.</translation>
        </message>
        <message>
            <source>Its first day has passed: hand it in again from today or a later day; then the other person agrees.</source>
            <translation>Its first day has passed: hand it in again from today or a later day; then the other person agrees.</translation>
        </message>
        <message>
            <source>No request to void this number is open: one person asks with a reason, then another agrees.</source>
            <translation>No request to void this number is open: one person asks with a reason, then another agrees.</translation>
        </message>
        <message>
            <source>To void this number has been asked before.</source>
            <translation>To void this number has been asked before.</translation>
        </message>
        <message>
            <source>This report is void: it is not printed again.</source>
            <translation>This report is void: it is not printed again.</translation>
        </message>
        <message>
            <source>A reason is needed.</source>
            <translation>A reason is needed.</translation>
        </message>
        <message>
            <source>The period ends before it begins.</source>
            <translation>The period ends before it begins.</translation>
        </message>
        <message>
            <source>There is no such area of a special report.</source>
            <translation>There is no such area of a special report.</translation>
        </message>
        <message>
            <source>What the authorisation covers has to be said: kinds of information, or everything.</source>
            <translation>What the authorisation covers has to be said: kinds of information, or everything.</translation>
        </message>
    </context>
    <context>
        <name>PrintWords</name>
        <message>
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Printer</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>Sheets</translation>
        </message>
        <message>
            <source>Reason of the reprint</source>
            <translation>Reason of the reprint</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>waiting</translation>
        </message>
        <message>
            <source>printing</source>
            <translation>printing</translation>
        </message>
        <message>
            <source>printed</source>
            <translation>printed</translation>
        </message>
        <message>
            <source>not printed</source>
            <translation>not printed</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>cancelled</translation>
        </message>
        <message>
            <source>unknown: look at the tray</source>
            <translation>unknown: look at the tray</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>state (reasons)</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>out of paper</source>
            <translation>out of paper</translation>
        </message>
        <message>
            <source>little paper left</source>
            <translation>little paper left</translation>
        </message>
        <message>
            <source>paper jam</source>
            <translation>paper jam</translation>
        </message>
        <message>
            <source>printer offline</source>
            <translation>printer offline</translation>
        </message>
        <message>
            <source>printer switched off</source>
            <translation>printer switched off</translation>
        </message>
        <message>
            <source>printer stopped</source>
            <translation>printer stopped</translation>
        </message>
        <message>
            <source>out of toner</source>
            <translation>out of toner</translation>
        </message>
        <message>
            <source>a cover is open</source>
            <translation>a cover is open</translation>
        </message>
        <message>
            <source>the printer does not answer</source>
            <translation>the printer does not answer</translation>
        </message>
        <message>
            <source>cancelled here</source>
            <translation>cancelled here</translation>
        </message>
        <message>
            <source>given up by the print system</source>
            <translation>given up by the print system</translation>
        </message>
        <message>
            <source>into a file</source>
            <translation>into a file</translation>
        </message>
        <message>
            <source>handed out</source>
            <translation>handed out</translation>
        </message>
    </context>
    <context>
        <name>RegisterWords</name>
        <message>
            <source>No.</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>Whom</source>
            <translation>Whom</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Why</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Basis</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>Scope</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>Sheets</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>Operator</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>Applicant</translation>
        </message>
        <message>
            <source>Visitor</source>
            <translation>Visitor</translation>
        </message>
        <message>
            <source>For</source>
            <translation>For</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Purpose</translation>
        </message>
        <message>
            <source>Application matter</source>
            <translation>Application matter</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>Case number</translation>
        </message>
        <message>
            <source>Authorisation</source>
            <translation>Authorisation</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Rules</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Report</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>Slip</translation>
        </message>
        <message>
            <source>To the subject</source>
            <translation>To the subject</translation>
        </message>
        <message>
            <source>not shown: the law restricts it</source>
            <translation>not shown: the law restricts it</translation>
        </message>
        <message>
            <source>declared as seen by the operator</source>
            <translation>declared as seen by the operator</translation>
        </message>
        <message>
            <source>report issued</source>
            <translation>report issued</translation>
        </message>
        <message>
            <source>look-up under a matter</source>
            <translation>look-up under a matter</translation>
        </message>
        <message>
            <source>looked at</source>
            <translation>looked at</translation>
        </message>
        <message>
            <source>no record found</source>
            <translation>no record found</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>refused</translation>
        </message>
        <message>
            <source>visitor left</source>
            <translation>visitor left</translation>
        </message>
        <message>
            <source>not done</source>
            <translation>not done</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nothing</translation>
        </message>
        <message>
            <source>public</source>
            <translation>public</translation>
        </message>
        <message>
            <source>authorised</source>
            <translation>authorised</translation>
        </message>
        <message>
            <source>of the matter</source>
            <translation>of the matter</translation>
        </message>
        <message>
            <source>all</source>
            <translation>all</translation>
        </message>
        <message>
            <source>Asked by</source>
            <translation>Asked by</translation>
        </message>
        <message>
            <source>Asked at</source>
            <translation>Asked at</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>void since %1, agreed by %2</source>
            <translation>void since %1, agreed by %2</translation>
        </message>
        <message>
            <source>waits for a second person</source>
            <translation>waits for a second person</translation>
        </message>
        <message>
            <source>Block</source>
            <translation>Block</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Left</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>Used</translation>
        </message>
        <message>
            <source>Reserved</source>
            <translation>Reserved</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Valid until</translation>
        </message>
        <message>
            <source>Why it never became a report</source>
            <translation>Why it never became a report</translation>
        </message>
        <message>
            <source>The program ended while issuing.</source>
            <translation>The program ended while issuing.</translation>
        </message>
        <message>
            <source>%1 etc.</source>
            <comment>article of a law</comment>
            <translation>%1 etc.</translation>
        </message>
        <message>
            <source>Paper printed</source>
            <translation>Paper printed</translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s)</source>
            <translation>
                <numerusform>%n sheet</numerusform>
                <numerusform>%n sheets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::AuthorisationsPage</name>
        <message>
            <source>Authorisations</source>
            <translation>Authorisations</translation>
        </message>
        <message>
            <source>Written authorisations</source>
            <translation>Written authorisations</translation>
        </message>
        <message>
            <source>Name, code or purpose</source>
            <translation>Name, code or purpose</translation>
        </message>
        <message>
            <source>Search the authorisations</source>
            <translation>Search the authorisations</translation>
        </message>
        <message>
            <source>This authorisation</source>
            <translation>This authorisation</translation>
        </message>
        <message>
            <source>Fields of the authorisation</source>
            <translation>Fields of the authorisation</translation>
        </message>
        <message>
            <source>Every written authorisation registered in this window with its fields and the scan of the paper. One that has expired, was for one use and is used, or was withdrawn cannot be used for a query. Ctrl+F7 registers a new one.</source>
            <translation>Every written authorisation registered in this window with its fields and the scan of the paper. One that has expired, was for one use and is used, or was withdrawn cannot be used for a query. Ctrl+F7 registers a new one.</translation>
        </message>
        <message>
            <source>No authorisation yet</source>
            <translation>No authorisation yet</translation>
        </message>
        <message>
            <source>Who asks about somebody else brings the written authorisation of that subject. Ctrl+F7 registers it here, with a scan of the paper.</source>
            <translation>Who asks about somebody else brings the written authorisation of that subject. Ctrl+F7 registers it here, with a scan of the paper.</translation>
        </message>
        <message>
            <source>No authorisation matches</source>
            <translation>No authorisation matches</translation>
        </message>
        <message>
            <source>Clear the field to see all authorisations of this window.</source>
            <translation>Clear the field to see all authorisations of this window.</translation>
        </message>
        <message>
            <source>Opening the scan…</source>
            <translation>Opening the scan…</translation>
        </message>
        <message>
            <source>The scan cannot be shown.</source>
            <translation>The scan cannot be shown.</translation>
        </message>
        <message>
            <source>The scan is kept, but it cannot be shown: the file is not readable as what it says it is.</source>
            <translation>The scan is kept, but it cannot be shown: the file is not readable as what it says it is.</translation>
        </message>
        <message>
            <source>Authorisation registered</source>
            <translation>Authorisation registered</translation>
        </message>
        <message>
            <source>Why is it withdrawn?</source>
            <translation>Why is it withdrawn?</translation>
        </message>
        <message>
            <source>Withdraw this authorisation</source>
            <translation>Withdraw this authorisation</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <source>It cannot be used any more.</source>
            <translation>It cannot be used any more.</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>No authorisation is chosen.</source>
            <translation>No authorisation is chosen.</translation>
        </message>
        <message>
            <source>It has been withdrawn already.</source>
            <translation>It has been withdrawn already.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::BatchForm</name>
        <message>
            <source>I have seen the papers for every line</source>
            <translation>I have seen the papers for every line</translation>
        </message>
        <message>
            <source>The batch</source>
            <translation>The batch</translation>
        </message>
        <message>
            <source>List of subjects (CSV file)</source>
            <translation>List of subjects (CSV file)</translation>
        </message>
        <message>
            <source>Folder for the reports</source>
            <translation>Folder for the reports</translation>
        </message>
        <message>
            <source>List of subjects (CSV with a column of credit codes)</source>
            <translation>List of subjects (CSV with a column of credit codes)</translation>
        </message>
        <message>
            <source>Choose: %1</source>
            <translation>Choose: %1</translation>
        </message>
        <message>
            <source>Lists (*.csv *.txt)</source>
            <translation>Lists (*.csv *.txt)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Who asks</source>
            <translation>Who asks</translation>
        </message>
        <message>
            <source>Organisation or organ that asks</source>
            <translation>Organisation or organ that asks</translation>
        </message>
        <message>
            <source>Its credit code</source>
            <translation>Its credit code</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Purpose</translation>
        </message>
        <message>
            <source>Written authorisation</source>
            <translation>Written authorisation</translation>
        </message>
        <message>
            <source>Code of the application matter</source>
            <translation>Code of the application matter</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>Case number</translation>
        </message>
        <message>
            <source>none: public information only</source>
            <translation>none: public information only</translation>
        </message>
        <message>
            <source>%1 for %2</source>
            <comment>grantor, grantee</comment>
            <translation>%1 for %2</translation>
        </message>
        <message>
            <source>The list of subjects is missing.</source>
            <translation>The list of subjects is missing.</translation>
        </message>
        <message>
            <source>The folder for the reports is missing.</source>
            <translation>The folder for the reports is missing.</translation>
        </message>
        <message>
            <source>The organisation that asks is missing.</source>
            <translation>The organisation that asks is missing.</translation>
        </message>
        <message>
            <source>The purpose is missing.</source>
            <translation>The purpose is missing.</translation>
        </message>
        <message>
            <source>The application matter is missing.</source>
            <translation>The application matter is missing.</translation>
        </message>
        <message>
            <source>The case number is missing.</source>
            <translation>The case number is missing.</translation>
        </message>
        <message>
            <source>Declare that the papers were seen: without them no line may be issued.</source>
            <translation>Declare that the papers were seen: without them no line may be issued.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::BatchPage</name>
        <message>
            <source>Batch</source>
            <translation>Batch</translation>
        </message>
        <message>
            <source>Progress of the batch</source>
            <translation>Progress of the batch</translation>
        </message>
        <message>
            <source>Nothing has been started yet.</source>
            <translation>Nothing has been started yet.</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Why it failed</source>
            <translation>Why it failed</translation>
        </message>
        <message>
            <source>Lines that failed</source>
            <translation>Lines that failed</translation>
        </message>
        <message>
            <source>Issues one report for each line of a list (CSV in UTF-8 or GB18030 with a column of credit codes) into a folder. A line that fails is listed with its reason and stops none. Stopped, locked or after a crash: the same list with the same form goes on where it stopped, nothing is issued twice. While a batch runs, visitors are served as ever: their reports do not wait behind it.</source>
            <translation>Issues one report for each line of a list (CSV in UTF-8 or GB18030 with a column of credit codes) into a folder. A line that fails is listed with its reason and stops none. Stopped, locked or after a crash: the same list with the same form goes on where it stopped, nothing is issued twice. While a batch runs, visitors are served as ever: their reports do not wait behind it.</translation>
        </message>
        <message>
            <source>Reading the list…</source>
            <translation>Reading the list…</translation>
        </message>
        <message>
            <source>%1 · %2 a second</source>
            <comment>progress, rate</comment>
            <translation>%1 · %2 a second</translation>
        </message>
        <message>
            <source>%1 · %2 left</source>
            <comment>progress, time</comment>
            <translation>%1 · %2 left</translation>
        </message>
        <message>
            <source>Nothing was issued.</source>
            <translation>Nothing was issued.</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Stopped</translation>
        </message>
        <message>
            <source>What was done is kept. The same list with the same form goes on where it stopped.</source>
            <translation>What was done is kept. The same list with the same form goes on where it stopped.</translation>
        </message>
        <message>
            <source>The batch has ended</source>
            <translation>The batch has ended</translation>
        </message>
        <message numerus="yes">
            <source>%n report(s) are in the folder.</source>
            <translation>
                <numerusform>One report is in the folder.</numerusform>
                <numerusform>%n reports are in the folder.</numerusform>
            </translation>
        </message>
        <message>
            <source>Failed lines copied</source>
            <translation>Failed lines copied</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Go on</translation>
        </message>
        <message>
            <source>Start the batch</source>
            <translation>Start the batch</translation>
        </message>
        <message>
            <source>A batch is running.</source>
            <translation>A batch is running.</translation>
        </message>
        <message>
            <source>No batch is running.</source>
            <translation>No batch is running.</translation>
        </message>
        <message>
            <source>No line has failed.</source>
            <translation>No line has failed.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ComparisonPanel</name>
        <message>
            <source>Where</source>
            <translation>Where</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>After</source>
            <translation>After</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Differences</translation>
        </message>
        <message>
            <source>Report to compare with</source>
            <translation>Report to compare with</translation>
        </message>
        <message>
            <source>Compared with</source>
            <translation>Compared with</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>report number, time</comment>
            <translation>%1 of %2</translation>
        </message>
        <message>
            <source>This window has issued no other report of this subject.</source>
            <translation>This window has issued no other report of this subject.</translation>
        </message>
        <message>
            <source>new</source>
            <translation>new</translation>
        </message>
        <message>
            <source>gone</source>
            <translation>gone</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>changed</translation>
        </message>
        <message>
            <source>Both reports say the same of the subject.</source>
            <translation>Both reports say the same of the subject.</translation>
        </message>
        <message>
            <source>From %1 to %2: %3 new, %4 gone, %5 changed.</source>
            <translation>From %1 to %2: %3 new, %4 gone, %5 changed.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::EvidenceView</name>
        <message>
            <source>Scanned authorisation</source>
            <translation>Scanned authorisation</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::FilterBar</name>
        <message>
            <source>Kind of applicant</source>
            <translation>Kind of applicant</translation>
        </message>
        <message>
            <source>Every applicant</source>
            <translation>Every applicant</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Every result</source>
            <translation>Every result</translation>
        </message>
        <message>
            <source>Kind of paper</source>
            <translation>Kind of paper</translation>
        </message>
        <message>
            <source>Every paper</source>
            <translation>Every paper</translation>
        </message>
        <message>
            <source>From day (year-month-day)</source>
            <translation>From day (year-month-day)</translation>
        </message>
        <message>
            <source>from, e.g. 2026-01-31</source>
            <translation>from, e.g. 2026-01-31</translation>
        </message>
        <message>
            <source>Until day (year-month-day)</source>
            <translation>Until day (year-month-day)</translation>
        </message>
        <message>
            <source>until, e.g. 2026-01-31</source>
            <translation>until, e.g. 2026-01-31</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>Operator</translation>
        </message>
        <message>
            <source>Name, code or number</source>
            <translation>Name, code or number</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::PrintPanel</name>
        <message>
            <source>Copies of this report</source>
            <translation>Copies of this report</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Printer</translation>
        </message>
        <message>
            <source>No printer answers</source>
            <translation>No printer answers</translation>
        </message>
        <message>
            <source>Look at the printer and the print system, then press Print again.</source>
            <translation>Look at the printer and the print system, then press Print again.</translation>
        </message>
        <message>
            <source>Why is it printed again?</source>
            <translation>Why is it printed again?</translation>
        </message>
        <message>
            <source>Print another copy</source>
            <translation>Print another copy</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>No job of this report is open.</source>
            <translation>No job of this report is open.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::QueriesPanel</name>
        <message>
            <source>Register of queries</source>
            <translation>Register of queries</translation>
        </message>
        <message>
            <source>This entry</source>
            <translation>This entry</translation>
        </message>
        <message>
            <source>Fields of the entry</source>
            <translation>Fields of the entry</translation>
        </message>
        <message>
            <source>No query matches</source>
            <translation>No query matches</translation>
        </message>
        <message>
            <source>Widen the filter above to see more of the register.</source>
            <translation>Widen the filter above to see more of the register.</translation>
        </message>
        <message>
            <source>No query yet</source>
            <translation>No query yet</translation>
        </message>
        <message>
            <source>Every request at this window is written here: who asked about whom, why, on what basis, and what came of it.</source>
            <translation>Every request at this window is written here: who asked about whom, why, on what basis, and what came of it.</translation>
        </message>
        <message>
            <source>All queries about %1 at this window: %2</source>
            <translation>All queries about %1 at this window: %2</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::AskLine</name>
        <message>
            <source>Leave it</source>
            <translation>Leave it</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ReasonLine</name>
        <message>
            <source>Say why.</source>
            <translation>Say why.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::RegisterPage</name>
        <message>
            <source>Register of queries</source>
            <translation>Register of queries</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>Parts of this page</translation>
        </message>
        <message>
            <source>Queries</source>
            <translation>Queries</translation>
        </message>
        <message>
            <source>Daily sheet</source>
            <translation>Daily sheet</translation>
        </message>
        <message>
            <source>Voids and numbers</source>
            <translation>Voids and numbers</translation>
        </message>
        <message>
            <source>Every request at this window: who asked about whom, why, on what basis, what came of it and how many sheets were printed. The sheet of a day is printed and signed. A spoilt report is voided by two people: one asks with a reason, another agrees. Report numbers are reserved from the platform; one that never became a report stands there with its reason.</source>
            <translation>Every request at this window: who asked about whom, why, on what basis, what came of it and how many sheets were printed. The sheet of a day is printed and signed. A spoilt report is voided by two people: one asks with a reason, another agrees. Report numbers are reserved from the platform; one that never became a report stands there with its reason.</translation>
        </message>
        <message>
            <source>Choose an entry under Queries first.</source>
            <translation>Choose an entry under Queries first.</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>No report was issued for this entry.</source>
            <translation>No report was issued for this entry.</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Back to the list</translation>
        </message>
        <message>
            <source>Queries about this subject</source>
            <translation>Queries about this subject</translation>
        </message>
        <message>
            <source>Choose an entry about an organisation.</source>
            <translation>Choose an entry about an organisation.</translation>
        </message>
        <message>
            <source>Export the register</source>
            <translation>Export the register</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV files (*.csv)</translation>
        </message>
        <message>
            <source>Exported as filtered</source>
            <translation>Exported as filtered</translation>
        </message>
        <message>
            <source>Ask to void this report</source>
            <translation>Ask to void this report</translation>
        </message>
        <message>
            <source>Asked to void it</source>
            <translation>Asked to void it</translation>
        </message>
        <message>
            <source>It is void when a second person has agreed.</source>
            <translation>It is void when a second person has agreed.</translation>
        </message>
        <message>
            <source>It has been asked already</source>
            <translation>It has been asked already</translation>
        </message>
        <message>
            <source>Why is %1 about %2 void?</source>
            <comment>number, subject</comment>
            <translation>Why is %1 about %2 void?</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::SheetPanel</name>
        <message>
            <source>Day of the sheet (year-month-day)</source>
            <translation>Day of the sheet (year-month-day)</translation>
        </message>
        <message>
            <source>Printer of the sheet</source>
            <translation>Printer of the sheet</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>A date is written year-month-day, as in 2026-11-23.</source>
            <translation>A date is written year-month-day, as in 2026-11-23.</translation>
        </message>
        <message>
            <source>No sheet is shown.</source>
            <translation>No sheet is shown.</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>Look at the printer and the print system, or save the sheet.</source>
            <translation>Look at the printer and the print system, or save the sheet.</translation>
        </message>
        <message>
            <source>The print system has taken the sheet</source>
            <translation>The print system has taken the sheet</translation>
        </message>
        <message>
            <source>Save the daily sheet</source>
            <translation>Save the daily sheet</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::VoidsPanel</name>
        <message>
            <source>Requests to void</source>
            <translation>Requests to void</translation>
        </message>
        <message>
            <source>Blocks of report numbers</source>
            <translation>Blocks of report numbers</translation>
        </message>
        <message>
            <source>Numbers that never became a report</source>
            <translation>Numbers that never became a report</translation>
        </message>
        <message>
            <source>%1 report numbers left, the first block valid until %2</source>
            <translation>%1 report numbers left, the first block valid until %2</translation>
        </message>
        <message>
            <source>No report number is left here</source>
            <translation>No report number is left here</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>No request is chosen.</source>
            <translation>No request is chosen.</translation>
        </message>
        <message>
            <source>It has been voided.</source>
            <translation>It has been voided.</translation>
        </message>
        <message>
            <source>You asked for it: another person has to agree.</source>
            <translation>You asked for it: another person has to agree.</translation>
        </message>
        <message>
            <source>The platform is told as soon as it can be reached.</source>
            <translation>The platform is told as soon as it can be reached.</translation>
        </message>
        <message>
            <source>Voided: %1 about %2</source>
            <comment>number, subject</comment>
            <translation>Voided: %1 about %2</translation>
        </message>
        <message>
            <source>%1 about %2, because: %3</source>
            <comment>number, subject, reason</comment>
            <translation>%1 about %2, because: %3</translation>
        </message>
    </context>
    <context>
        <name>ClassChanges</name>
        <message>
            <source>It were revoked</source>
            <translation>It were revoked</translation>
        </message>
        <message>
            <source>It were under objection</source>
            <translation>It were under objection</translation>
        </message>
        <message>
            <source>It had never been there</source>
            <translation>It had never been there</translation>
        </message>
        <message>
            <source>Decided on another day…</source>
            <translation>Decided on another day…</translation>
        </message>
        <message>
            <source>The act ended on another day…</source>
            <translation>The act ended on another day…</translation>
        </message>
        <message>
            <source>repaired</source>
            <translation>repaired</translation>
        </message>
        <message>
            <source>revoked</source>
            <translation>revoked</translation>
        </message>
        <message>
            <source>neither repaired nor revoked</source>
            <translation>neither repaired nor revoked</translation>
        </message>
        <message>
            <source>not there</source>
            <translation>not there</translation>
        </message>
        <message>
            <source>under objection</source>
            <translation>under objection</translation>
        </message>
        <message>
            <source>not under objection</source>
            <translation>not under objection</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>field, value</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>decided %1</source>
            <translation>decided %1</translation>
        </message>
        <message>
            <source>the act has not ended</source>
            <translation>the act has not ended</translation>
        </message>
        <message>
            <source>act ended %1</source>
            <translation>act ended %1</translation>
        </message>
        <message>
            <source>severity or procedure: %1</source>
            <translation>severity or procedure: %1</translation>
        </message>
        <message>
            <source>another day: %1</source>
            <translation>another day: %1</translation>
        </message>
        <message>
            <source>A new record: %1</source>
            <translation>A new record: %1</translation>
        </message>
        <message>
            <source>Record %1</source>
            <translation>Record %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>record, change</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>not classed</source>
            <translation>not classed</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>Grade</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>holds</source>
            <translation>holds</translation>
        </message>
        <message>
            <source>does not hold</source>
            <translation>does not hold</translation>
        </message>
        <message>
            <source>Holds by time alone</source>
            <translation>Holds by time alone</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>since %1</translation>
        </message>
    </context>
    <context>
        <name>ClassText</name>
        <message>
            <source>Credit-risk class</source>
            <translation>Credit-risk class</translation>
        </message>
        <message>
            <source>Public-credit evaluation</source>
            <translation>Public-credit evaluation</translation>
        </message>
        <message>
            <source>For allocating supervision inside the department. It is not an evaluation of credit and is never printed for the subject.</source>
            <translation>For allocating supervision inside the department. It is not an evaluation of credit and is never printed for the subject.</translation>
        </message>
        <message>
            <source>Computed here for supervision inside the department. It is another scale than the risk class, and is never printed for the subject.</source>
            <translation>Computed here for supervision inside the department. It is another scale than the risk class, and is never printed for the subject.</translation>
        </message>
        <message>
            <source>Not classed by this scale</source>
            <translation>Not classed by this scale</translation>
        </message>
        <message>
            <source>no value</source>
            <translation>no value</translation>
        </message>
        <message>
            <source>%1 ten thousand yuan</source>
            <translation>%1 ten thousand yuan</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n year</numerusform>
                <numerusform>%n years</numerusform>
            </translation>
        </message>
        <message>
            <source>at least %1, less than %2</source>
            <translation>at least %1, less than %2</translation>
        </message>
        <message>
            <source>at least %1</source>
            <translation>at least %1</translation>
        </message>
        <message>
            <source>less than %1</source>
            <translation>less than %1</translation>
        </message>
        <message>
            <source>always</source>
            <translation>always</translation>
        </message>
        <message>
            <source>%1: %2 points</source>
            <comment>condition, points</comment>
            <translation>%1: %2 points</translation>
        </message>
        <message>
            <source>%1 points for each</source>
            <translation>%1 points for each</translation>
        </message>
        <message>
            <source>%1, %2 at most</source>
            <comment>points for each, limit</comment>
            <translation>%1, %2 at most</translation>
        </message>
        <message>
            <source>at best %1</source>
            <translation>at best %1</translation>
        </message>
        <message>
            <source>at worst %1</source>
            <translation>at worst %1</translation>
        </message>
        <message>
            <source>does not count: %1</source>
            <translation>does not count: %1</translation>
        </message>
        <message>
            <source>counts until %1</source>
            <translation>counts until %1</translation>
        </message>
        <message>
            <source>counts</source>
            <translation>counts</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Kind of organisation</source>
            <translation>Kind of organisation</translation>
        </message>
        <message>
            <source>Sector</source>
            <translation>Sector</translation>
        </message>
        <message>
            <source>District</source>
            <translation>District</translation>
        </message>
        <message>
            <source>Founded</source>
            <translation>Founded</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>not stated</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>member of an organisation, what is stated</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>until %1</translation>
        </message>
        <message>
            <source>without end</source>
            <translation>without end</translation>
        </message>
    </context>
    <context>
        <name>ClassThresholds</name>
        <message>
            <source>Grade</source>
            <translation>Grade</translation>
        </message>
        <message>
            <source>From points</source>
            <translation>From points</translation>
        </message>
        <message>
            <source>The subject</source>
            <translation>The subject</translation>
        </message>
        <message>
            <source>is here with %1</source>
            <translation>is here with %1</translation>
        </message>
        <message>
            <source>would be here with %1</source>
            <translation>would be here with %1</translation>
        </message>
        <message>
            <source>%1 short of it</source>
            <translation>%1 short of it</translation>
        </message>
        <message>
            <source>by points alone</source>
            <translation>by points alone</translation>
        </message>
        <message>
            <source>below</source>
            <translation>below</translation>
        </message>
    </context>
    <context>
        <name>ClassTree</name>
        <message>
            <source>What made the class</source>
            <translation>What made the class</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>Value then</source>
            <translation>Value then</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>Points then</source>
            <translation>Points then</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Why</translation>
        </message>
        <message>
            <source>Does not apply</source>
            <translation>Does not apply</translation>
        </message>
        <message>
            <source>Base points</source>
            <translation>Base points</translation>
        </message>
        <message>
            <source>by points alone: %1</source>
            <translation>by points alone: %1</translation>
        </message>
        <message>
            <source>Points together</source>
            <translation>Points together</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>holds already</source>
            <translation>holds already</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>condition, effect</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>not classed</source>
            <translation>not classed</translation>
        </message>
        <message>
            <source>no such record</source>
            <translation>no such record</translation>
        </message>
        <message>
            <source>only then: %1</source>
            <translation>only then: %1</translation>
        </message>
        <message>
            <source>then no longer here</source>
            <translation>then no longer here</translation>
        </message>
        <message>
            <source>then %1</source>
            <translation>then %1</translation>
        </message>
        <message>
            <source>a line of the rule set of that day</source>
            <translation>a line of the rule set of that day</translation>
        </message>
        <message>
            <source>not public, needs a matter</source>
            <translation>not public, needs a matter</translation>
        </message>
    </context>
    <context>
        <name>RuleFaults</name>
        <message>
            <source>The text is not JSON from here on</source>
            <translation>The text is not JSON from here on</translation>
        </message>
        <message>
            <source>Something else is expected here: text, number, list or yes/no</source>
            <translation>Something else is expected here: text, number, list or yes/no</translation>
        </message>
        <message>
            <source>This is missing</source>
            <translation>This is missing</translation>
        </message>
        <message>
            <source>Nothing of this name belongs here</source>
            <translation>Nothing of this name belongs here</translation>
        </message>
        <message>
            <source>This stands twice</source>
            <translation>This stands twice</translation>
        </message>
        <message>
            <source>This id stands twice</source>
            <translation>This id stands twice</translation>
        </message>
        <message>
            <source>This cannot be an id</source>
            <translation>This cannot be an id</translation>
        </message>
        <message>
            <source>This is not a day</source>
            <translation>This is not a day</translation>
        </message>
        <message>
            <source>The last day lies before the first</source>
            <translation>The last day lies before the first</translation>
        </message>
        <message>
            <source>This number is outside what is possible here</source>
            <translation>This number is outside what is possible here</translation>
        </message>
        <message>
            <source>This must not be empty</source>
            <translation>This must not be empty</translation>
        </message>
        <message>
            <source>This is not asked of an organisation</source>
            <translation>This is not asked of an organisation</translation>
        </message>
        <message>
            <source>This value does not exist</source>
            <translation>This value does not exist</translation>
        </message>
        <message>
            <source>Nothing uses this input</source>
            <translation>Nothing uses this input</translation>
        </message>
        <message>
            <source>This field is about a person and may not be used</source>
            <translation>This field is about a person and may not be used</translation>
        </message>
        <message>
            <source>No points can lead to this grade</source>
            <translation>No points can lead to this grade</translation>
        </message>
        <message>
            <source>Repaired and revoked records never count</source>
            <translation>Repaired and revoked records never count</translation>
        </message>
        <message>
            <source>The window is stated twice</source>
            <translation>The window is stated twice</translation>
        </message>
        <message>
            <source>There is no input of this id</source>
            <translation>There is no input of this id</translation>
        </message>
        <message>
            <source>There is no grade of this id</source>
            <translation>There is no grade of this id</translation>
        </message>
        <message>
            <source>There is no such kind of record</source>
            <translation>There is no such kind of record</translation>
        </message>
        <message>
            <source>This kind of record has no such field</source>
            <translation>This kind of record has no such field</translation>
        </message>
        <message>
            <source>There is no such measure</source>
            <translation>There is no such measure</translation>
        </message>
        <message>
            <source>There is no such severity</source>
            <translation>There is no such severity</translation>
        </message>
        <message>
            <source>There is no such procedure</source>
            <translation>There is no such procedure</translation>
        </message>
        <message>
            <source>The subject has no such record</source>
            <translation>The subject has no such record</translation>
        </message>
        <message>
            <source>A record has no such state</source>
            <translation>A record has no such state</translation>
        </message>
        <message>
            <source>This input is made of itself</source>
            <translation>This input is made of itself</translation>
        </message>
        <message>
            <source>An input of this unit cannot be used so</source>
            <translation>An input of this unit cannot be used so</translation>
        </message>
        <message>
            <source>A scale needs at least two grades</source>
            <translation>A scale needs at least two grades</translation>
        </message>
        <message>
            <source>A grade has no threshold</source>
            <translation>A grade has no threshold</translation>
        </message>
        <message>
            <source>A grade has two thresholds</source>
            <translation>A grade has two thresholds</translation>
        </message>
        <message>
            <source>The thresholds do not fall from the best grade to the worst</source>
            <translation>The thresholds do not fall from the best grade to the worst</translation>
        </message>
        <message>
            <source>The worst grade takes all points below and has no threshold</source>
            <translation>The worst grade takes all points below and has no threshold</translation>
        </message>
        <message>
            <source>The condition is missing</source>
            <translation>The condition is missing</translation>
        </message>
        <message>
            <source>No value can meet this condition</source>
            <translation>No value can meet this condition</translation>
        </message>
        <message>
            <source>A line needs points, or points for each</source>
            <translation>A line needs points, or points for each</translation>
        </message>
        <message>
            <source>A line without points says nothing</source>
            <translation>A line without points says nothing</translation>
        </message>
        <message>
            <source>Points for each need a limit</source>
            <translation>Points for each need a limit</translation>
        </message>
        <message>
            <source>A cap holds a grade at best or at worst</source>
            <translation>A cap holds a grade at best or at worst</translation>
        </message>
        <message>
            <source>This changes nothing</source>
            <translation>This changes nothing</translation>
        </message>
        <message>
            <source>There are too many inputs</source>
            <translation>There are too many inputs</translation>
        </message>
        <message>
            <source>Its days overlap those of another rule set of this scale</source>
            <translation>Its days overlap those of another rule set of this scale</translation>
        </message>
        <message>
            <source>Between it and another rule set of this scale some days have none</source>
            <translation>Between it and another rule set of this scale some days have none</translation>
        </message>
        <message>
            <source>Another rule set has this id</source>
            <translation>Another rule set has this id</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>What is wrong there</source>
            <translation>What is wrong there</translation>
        </message>
        <message>
            <source>This cannot be used here</source>
            <translation>This cannot be used here</translation>
        </message>
        <message>
            <source>whole</source>
            <translation>whole</translation>
        </message>
        <message>
            <source>A rule set cannot come into force on a past day</source>
            <translation>A rule set cannot come into force on a past day</translation>
        </message>
        <message>
            <source>There is no such scale</source>
            <translation>There is no such scale</translation>
        </message>
        <message>
            <source>A rule set of this id has been adopted before</source>
            <translation>A rule set of this id has been adopted before</translation>
        </message>
        <message>
            <source>After its last day this scale would have no rule set</source>
            <translation>After its last day this scale would have no rule set</translation>
        </message>
        <message>
            <source>The reason is missing</source>
            <translation>The reason is missing</translation>
        </message>
        <message>
            <source>A yearly plan is in force within its year</source>
            <translation>A yearly plan is in force within its year</translation>
        </message>
        <message>
            <source>Strata begin with the class, because ratios belong to classes</source>
            <translation>Strata begin with the class, because ratios belong to classes</translation>
        </message>
        <message>
            <source>A class with ratio 0 is not drawn, so not even one of it is</source>
            <translation>A class with ratio 0 is not drawn, so not even one of it is</translation>
        </message>
        <message>
            <source>There are too many of these</source>
            <translation>There are too many of these</translation>
        </message>
        <message>
            <source>There is no such officer</source>
            <translation>There is no such officer</translation>
        </message>
        <message>
            <source>This is no unified social credit code</source>
            <translation>This is no unified social credit code</translation>
        </message>
    </context>
    <context>
        <name>RuleText</name>
        <message>
            <source>Rule</source>
            <translation>Rule</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>Effect</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Basis</translation>
        </message>
        <message>
            <source>further notice</source>
            <translation>further notice</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>Scale</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Purpose</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>In force</translation>
        </message>
        <message>
            <source>from %1 until %2</source>
            <translation>from %1 until %2</translation>
        </message>
        <message>
            <source>Base points</source>
            <translation>Base points</translation>
        </message>
        <message>
            <source>Records under objection</source>
            <translation>Records under objection</translation>
        </message>
        <message>
            <source>count meanwhile, with a remark</source>
            <translation>count meanwhile, with a remark</translation>
        </message>
        <message>
            <source>do not count meanwhile</source>
            <translation>do not count meanwhile</translation>
        </message>
        <message>
            <source>SHA-256 of the text</source>
            <translation>SHA-256 of the text</translation>
        </message>
        <message>
            <source>%1, version %2</source>
            <translation>%1, version %2</translation>
        </message>
        <message>
            <source>from %1 points</source>
            <translation>from %1 points</translation>
        </message>
        <message>
            <source>below</source>
            <translation>below</translation>
        </message>
        <message>
            <source>Grades</source>
            <translation>Grades</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Lines</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>condition, effect</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Caps</source>
            <translation>Caps</translation>
        </message>
        <message>
            <source>not classed</source>
            <translation>not classed</translation>
        </message>
        <message>
            <source>Exclusions</source>
            <translation>Exclusions</translation>
        </message>
        <message>
            <source>minor</source>
            <translation>minor</translation>
        </message>
        <message>
            <source>general</source>
            <comment>severity</comment>
            <translation>general</translation>
        </message>
        <message>
            <source>severe</source>
            <translation>severe</translation>
        </message>
        <message>
            <source>no severity stated</source>
            <translation>no severity stated</translation>
        </message>
        <message>
            <source>severity %1</source>
            <translation>severity %1</translation>
        </message>
        <message>
            <source>summary procedure</source>
            <translation>summary procedure</translation>
        </message>
        <message>
            <source>general procedure</source>
            <translation>general procedure</translation>
        </message>
        <message>
            <source>no procedure stated</source>
            <translation>no procedure stated</translation>
        </message>
        <message>
            <source>%1 is none of: %2</source>
            <translation>%1 is none of: %2</translation>
        </message>
        <message>
            <source>%1 is one of: %2</source>
            <translation>%1 is one of: %2</translation>
        </message>
        <message numerus="yes">
            <source>within %n month(s) of the end of the act</source>
            <translation>
                <numerusform>within %n month of the end of the act</numerusform>
                <numerusform>within %n months of the end of the act</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>within %n month(s) of the decision</source>
            <translation>
                <numerusform>within %n month of the decision</numerusform>
                <numerusform>within %n months of the decision</numerusform>
            </translation>
        </message>
        <message>
            <source>Number of records: %1</source>
            <translation>Number of records: %1</translation>
        </message>
        <message>
            <source>Sum of %1 over: %2</source>
            <translation>Sum of %1 over: %2</translation>
        </message>
        <message>
            <source>Days since the newest of: %1</source>
            <translation>Days since the newest of: %1</translation>
        </message>
        <message>
            <source>Full years since the organisation was founded</source>
            <translation>Full years since the organisation was founded</translation>
        </message>
        <message>
            <source>Sum of: %1</source>
            <translation>Sum of: %1</translation>
        </message>
        <message>
            <source>The largest of: %1</source>
            <translation>The largest of: %1</translation>
        </message>
        <message>
            <source>proposed</source>
            <translation>proposed</translation>
        </message>
        <message>
            <source>adopted</source>
            <translation>adopted</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>withdrawn</translation>
        </message>
        <message>
            <source>draft, back-tested</source>
            <translation>draft, back-tested</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>draft</translation>
        </message>
        <message>
            <source>Made by %1 at %2.</source>
            <translation>Made by %1 at %2.</translation>
        </message>
        <message>
            <source>Proposed by %1 at %2.</source>
            <translation>Proposed by %1 at %2.</translation>
        </message>
        <message>
            <source>Agreed by %1 at %2.</source>
            <translation>Agreed by %1 at %2.</translation>
        </message>
        <message>
            <source>Withdrawn by %1 at %2.</source>
            <translation>Withdrawn by %1 at %2.</translation>
        </message>
        <message>
            <source>Next: propose it.</source>
            <translation>Next: propose it.</translation>
        </message>
        <message>
            <source>Next: a back-test of exactly this text.</source>
            <translation>Next: a back-test of exactly this text.</translation>
        </message>
        <message>
            <source>Next: a second person agrees. Until then the one in force stays.</source>
            <translation>Next: a second person agrees. Until then the one in force stays.</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>in force</translation>
        </message>
        <message>
            <source>not in force</source>
            <translation>not in force</translation>
        </message>
        <message>
            <source>From %1 until %2.</source>
            <translation>From %1 until %2.</translation>
        </message>
        <message>
            <source>From %1, open.</source>
            <translation>From %1, open.</translation>
        </message>
        <message>
            <source>It came with the program.</source>
            <translation>It came with the program.</translation>
        </message>
        <message>
            <source>Adopted here by %1.</source>
            <translation>Adopted here by %1.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ClassHead</name>
        <message>
            <source>Points</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>Classed for</source>
            <translation>Classed for</translation>
        </message>
        <message>
            <source>Holds by time alone</source>
            <translation>Holds by time alone</translation>
        </message>
        <message>
            <source>Rule set</source>
            <translation>Rule set</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Basis</translation>
        </message>
        <message>
            <source>Data as of</source>
            <translation>Data as of</translation>
        </message>
        <message>
            <source>%1, which alone is %2</source>
            <translation>%1, which alone is %2</translation>
        </message>
        <message>
            <source>version %1</source>
            <translation>version %1</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ClassPage</name>
        <message>
            <source>As it is</source>
            <translation>As it is</translation>
        </message>
        <message>
            <source>What if: tried on a copy, not stored</source>
            <translation>What if: tried on a copy, not stored</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>Scale</translation>
        </message>
        <message>
            <source>What made the class</source>
            <translation>What made the class</translation>
        </message>
        <message>
            <source>Beside the class</source>
            <translation>Beside the class</translation>
        </message>
        <message>
            <source>Grades and the points they begin at</source>
            <translation>Grades and the points they begin at</translation>
        </message>
        <message>
            <source>Thresholds</source>
            <translation>Thresholds</translation>
        </message>
        <message>
            <source>What if</source>
            <translation>What if</translation>
        </message>
        <message>
            <source>Way out</source>
            <translation>Way out</translation>
        </message>
        <message>
            <source>This is not a day</source>
            <translation>This is not a day</translation>
        </message>
        <message>
            <source>Write it as 2026-11-23, or leave it empty for today.</source>
            <translation>Write it as 2026-11-23, or leave it empty for today.</translation>
        </message>
        <message>
            <source>The grade stands at the top; below it are the lines that made it, each with what it counts and the records behind that. Right and Left open and fold a line, Enter on a record opens the file at that record. Ctrl+I tries a change of the chosen record on a copy, F11 looks for the shortest way to a better grade, F12 goes back to what is. A class is internal: it is on no report and in no public export.</source>
            <translation>The grade stands at the top; below it are the lines that made it, each with what it counts and the records behind that. Right and Left open and fold a line, Enter on a record opens the file at that record. Ctrl+I tries a change of the chosen record on a copy, F11 looks for the shortest way to a better grade, F12 goes back to what is. A class is internal: it is on no report and in no public export.</translation>
        </message>
        <message>
            <source>Classing the subject…</source>
            <translation>Classing the subject…</translation>
        </message>
        <message>
            <source>The subject is still being classed.</source>
            <translation>The subject is still being classed.</translation>
        </message>
        <message>
            <source>There is no class to show</source>
            <translation>There is no class to show</translation>
        </message>
        <message>
            <source>The subject is not among the data of this window, or no rule set of this scale is in force today.</source>
            <translation>The subject is not among the data of this window, or no rule set of this scale is in force today.</translation>
        </message>
        <message>
            <source>There is no class to show.</source>
            <translation>There is no class to show.</translation>
        </message>
        <message>
            <source>%1 · class</source>
            <comment>name of an organisation</comment>
            <translation>%1 · class</translation>
        </message>
        <message>
            <source>Choose a record among the lines first.</source>
            <translation>Choose a record among the lines first.</translation>
        </message>
        <message>
            <source>This record is only tried</source>
            <translation>This record is only tried</translation>
        </message>
        <message>
            <source>It is not in the subject’s file.</source>
            <translation>It is not in the subject’s file.</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>Try it</translation>
        </message>
        <message>
            <source>Write it as 2026-11-23.</source>
            <translation>Write it as 2026-11-23.</translation>
        </message>
        <message>
            <source>Try a list of changes</source>
            <translation>Try a list of changes</translation>
        </message>
        <message>
            <source>Lists of changes (*.json)</source>
            <translation>Lists of changes (*.json)</translation>
        </message>
        <message>
            <source>The list of changes has mistakes</source>
            <translation>The list of changes has mistakes</translation>
        </message>
        <message>
            <source>Nothing of it is tried. The mistakes stand on the right, each with its line.</source>
            <translation>Nothing of it is tried. The mistakes stand on the right, each with its line.</translation>
        </message>
        <message numerus="yes">
            <source>%n of these records are not public: they count here, and what they say is opened only under a matter of your organ</source>
            <translation>
                <numerusform>%n of these records are not public: they count here, and what they say is opened only under a matter of your organ</numerusform>
                <numerusform>%n of these records are not public: they count here, and what they say is opened only under a matter of your organ</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ClassWayPanel</name>
        <message>
            <source>Earliest</source>
            <translation>Earliest</translation>
        </message>
        <message>
            <source>Step and basis</source>
            <translation>Step and basis</translation>
        </message>
        <message>
            <source>Steps of the way out</source>
            <translation>Steps of the way out</translation>
        </message>
        <message>
            <source>Grade to reach</source>
            <translation>Grade to reach</translation>
        </message>
        <message>
            <source>The next better grade</source>
            <translation>The next better grade</translation>
        </message>
        <message>
            <source>The smallest set of lawful changes and the earliest day. F11 looks for it.</source>
            <translation>The smallest set of lawful changes and the earliest day. F11 looks for it.</translation>
        </message>
        <message>
            <source>No way has been looked for yet.</source>
            <translation>No way has been looked for yet.</translation>
        </message>
        <message>
            <source>Looking for the shortest way…</source>
            <translation>Looking for the shortest way…</translation>
        </message>
        <message numerus="yes">
            <source>%1 on %2 at the earliest, with %n step(s).</source>
            <translation>
                <numerusform>%1 on %2 at the earliest, with %n step.</numerusform>
                <numerusform>%1 on %2 at the earliest, with %n steps.</numerusform>
            </translation>
        </message>
        <message>
            <source>No lawful set of changes reaches a better grade: what stands in the way is not the subject’s to change.</source>
            <translation>No lawful set of changes reaches a better grade: what stands in the way is not the subject’s to change.</translation>
        </message>
        <message>
            <source>No lawful set of changes reaches %1: what stands in the way is not the subject’s to change.</source>
            <translation>No lawful set of changes reaches %1: what stands in the way is not the subject’s to change.</translation>
        </message>
        <message>
            <source>The subject is there already.</source>
            <translation>The subject is there already.</translation>
        </message>
        <message>
            <source>The subject is not classed by this scale, so there is no way to look for.</source>
            <translation>The subject is not classed by this scale, so there is no way to look for.</translation>
        </message>
        <message>
            <source>There are too many combinations to search all of them, so no way is given: one that is not the shortest would be wrong. Try changes as a what-if.</source>
            <translation>There are too many combinations to search all of them, so no way is given: one that is not the shortest would be wrong. Try changes as a what-if.</translation>
        </message>
        <message>
            <source>Basis: %1</source>
            <translation>Basis: %1</translation>
        </message>
        <message>
            <source>There is no way to try.</source>
            <translation>There is no way to try.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ClassWhatIfPanel</name>
        <message>
            <source>Tried on a copy</source>
            <translation>Tried on a copy</translation>
        </message>
        <message>
            <source>Changes that are tried</source>
            <translation>Changes that are tried</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>What changes</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>As it is</translation>
        </message>
        <message>
            <source>What if</source>
            <translation>What if</translation>
        </message>
        <message>
            <source>What the changes would change</source>
            <translation>What the changes would change</translation>
        </message>
        <message>
            <source>Mistakes in the list of changes</source>
            <translation>Mistakes in the list of changes</translation>
        </message>
        <message>
            <source>today</source>
            <translation>today</translation>
        </message>
        <message>
            <source>Classed for the day (year-month-day)</source>
            <translation>Classed for the day (year-month-day)</translation>
        </message>
        <message>
            <source>Day to class for</source>
            <translation>Day to class for</translation>
        </message>
        <message>
            <source>Choose a record on the left and change it with Ctrl+I, choose a day, or try the way out. It is tried on a copy; nothing is stored.</source>
            <translation>Choose a record on the left and change it with Ctrl+I, choose a day, or try the way out. It is tried on a copy; nothing is stored.</translation>
        </message>
        <message>
            <source>Tried on a copy; nothing is stored. Delete takes one change back.</source>
            <translation>Tried on a copy; nothing is stored. Delete takes one change back.</translation>
        </message>
        <message>
            <source>Nothing is tried.</source>
            <translation>Nothing is tried.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>There is nothing to undo.</translation>
        </message>
        <message>
            <source>Nothing would be another one. Tried on a copy; nothing is stored.</source>
            <translation>Nothing would be another one. Tried on a copy; nothing is stored.</translation>
        </message>
        <message>
            <source>The list of changes was not taken: nothing of it is tried.</source>
            <translation>The list of changes was not taken: nothing of it is tried.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::RuleBackTestView</name>
        <message>
            <source>Progress of the back-test</source>
            <translation>Progress of the back-test</translation>
        </message>
        <message>
            <source>Moves by</source>
            <translation>Moves by</translation>
        </message>
        <message>
            <source>Districts</source>
            <translation>Districts</translation>
        </message>
        <message>
            <source>Sectors</source>
            <translation>Sectors</translation>
        </message>
        <message>
            <source>Sizes</source>
            <translation>Sizes</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>To</source>
            <translation>To</translation>
        </message>
        <message>
            <source>Organisations that would move furthest</source>
            <translation>Organisations that would move furthest</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>Examples</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>Organisations</translation>
        </message>
        <message>
            <source>Better</source>
            <translation>Better</translation>
        </message>
        <message>
            <source>Worse</source>
            <translation>Worse</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Moved</translation>
        </message>
        <message>
            <source>Back-test: %1 of %2 organisations</source>
            <translation>Back-test: %1 of %2 organisations</translation>
        </message>
        <message>
            <source>The back-test is under way…</source>
            <translation>The back-test is under way…</translation>
        </message>
        <message>
            <source>For %1: of %2 organisations %3 would move, %4 to a better grade and %5 to a worse one.</source>
            <translation>For %1: of %2 organisations %3 would move, %4 to a better grade and %5 to a worse one.</translation>
        </message>
        <message>
            <source>not classed</source>
            <translation>not classed</translation>
        </message>
        <message>
            <source>Now, and by the draft</source>
            <translation>Now, and by the draft</translation>
        </message>
        <message>
            <source>From the grade at the left to the grade at the top</source>
            <translation>From the grade at the left to the grade at the top</translation>
        </message>
        <message>
            <source>now %1</source>
            <translation>now %1</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>not stated</translation>
        </message>
        <message>
            <source>%1 ten thousand yuan and more</source>
            <translation>%1 ten thousand yuan and more</translation>
        </message>
        <message>
            <source>%1 to %2 ten thousand yuan</source>
            <translation>%1 to %2 ten thousand yuan</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::RuleSetsPage</name>
        <message>
            <source>Load a draft of a rule set</source>
            <translation>Load a draft of a rule set</translation>
        </message>
        <message>
            <source>Rule sets (*.json)</source>
            <translation>Rule sets (*.json)</translation>
        </message>
        <message>
            <source>Mistakes</source>
            <translation>Mistakes</translation>
        </message>
        <message numerus="yes">
            <source>%1 was not taken: %n mistake(s)</source>
            <translation>
                <numerusform>%1 was not taken: %n mistake</numerusform>
                <numerusform>%1 was not taken: %n mistakes</numerusform>
            </translation>
        </message>
        <message>
            <source>Each stands below with its line. The rule set in force stays.</source>
            <translation>Each stands below with its line. The rule set in force stays.</translation>
        </message>
        <message>
            <source>This text has been back-tested before. Run it again to see its figures for today’s data.</source>
            <translation>This text has been back-tested before. Run it again to see its figures for today’s data.</translation>
        </message>
        <message>
            <source>A back-test classes every organisation here by this text and by the one in force, and shows who would move. Nothing is changed by it.</source>
            <translation>A back-test classes every organisation here by this text and by the one in force, and shows who would move. Nothing is changed by it.</translation>
        </message>
        <message>
            <source>The back-test has ended</source>
            <translation>The back-test has ended</translation>
        </message>
        <message numerus="yes">
            <source>%n organisation(s) would move.</source>
            <translation>
                <numerusform>%n organisation would move.</numerusform>
                <numerusform>%n organisations would move.</numerusform>
            </translation>
        </message>
        <message>
            <source>Back-test stopped</source>
            <translation>Back-test stopped</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Nothing was changed.</translation>
        </message>
        <message>
            <source>Two people adopt a rule set</source>
            <translation>Two people adopt a rule set</translation>
        </message>
        <message>
            <source>You proposed it yourself: another person must agree.</source>
            <translation>You proposed it yourself: another person must agree.</translation>
        </message>
        <message>
            <source>Rule sets</source>
            <translation>Rule sets</translation>
        </message>
        <message>
            <source>Rule set</source>
            <translation>Rule set</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>Standing</source>
            <translation>Standing</translation>
        </message>
        <message>
            <source>Rule sets and drafts</source>
            <translation>Rule sets and drafts</translation>
        </message>
        <message>
            <source>Parts of the rule set</source>
            <translation>Parts of the rule set</translation>
        </message>
        <message>
            <source>The rule set line by line</source>
            <translation>The rule set line by line</translation>
        </message>
        <message>
            <source>Mistakes of the draft</source>
            <translation>Mistakes of the draft</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Rules</translation>
        </message>
        <message>
            <source>Back-test</source>
            <translation>Back-test</translation>
        </message>
        <message>
            <source>Proposed</source>
            <translation>Proposed</translation>
        </message>
        <message>
            <source>It is adopted when a second person agrees.</source>
            <translation>It is adopted when a second person agrees.</translation>
        </message>
        <message>
            <source>Adopted by two people</source>
            <translation>Adopted by two people</translation>
        </message>
        <message>
            <source>It is in force from its first day on.</source>
            <translation>It is in force from its first day on.</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <source>The rule set in force stays.</source>
            <translation>The rule set in force stays.</translation>
        </message>
        <message>
            <source>Rule sets class organisations, each for one scale and for its days. A draft is loaded from a file: its mistakes are listed with their lines, or it is tried on all data here, and shows who would move from where to where. It is adopted when one person proposes it and another agrees. Until then the one in force stays.</source>
            <translation>Rule sets class organisations, each for one scale and for its days. A draft is loaded from a file: its mistakes are listed with their lines, or it is tried on all data here, and shows who would move from where to where. It is adopted when one person proposes it and another agrees. Until then the one in force stays.</translation>
        </message>
        <message>
            <source>open</source>
            <translation>open</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>Drafts</translation>
        </message>
        <message>
            <source>%1 for %2</source>
            <translation>%1 for %2</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>Choose a draft first.</source>
            <translation>Choose a draft first.</translation>
        </message>
        <message>
            <source>This draft is closed.</source>
            <translation>This draft is closed.</translation>
        </message>
        <message>
            <source>A back-test is running.</source>
            <translation>A back-test is running.</translation>
        </message>
        <message>
            <source>No back-test is running.</source>
            <translation>No back-test is running.</translation>
        </message>
        <message>
            <source>It is proposed already.</source>
            <translation>It is proposed already.</translation>
        </message>
        <message>
            <source>A back-test of exactly this text comes first.</source>
            <translation>A back-test of exactly this text comes first.</translation>
        </message>
        <message>
            <source>It has not been proposed yet.</source>
            <translation>It has not been proposed yet.</translation>
        </message>
        <message>
            <source>The draft has moved on meanwhile</source>
            <translation>The draft has moved on meanwhile</translation>
        </message>
        <message>
            <source>The list shows where it stands now.</source>
            <translation>The list shows where it stands now.</translation>
        </message>
        <message>
            <source>The draft no longer fits</source>
            <translation>The draft no longer fits</translation>
        </message>
        <message>
            <source>Its days or its text do not fit the rule sets of today. Load it anew to see why.</source>
            <translation>Its days or its text do not fit the rule sets of today. Load it anew to see why.</translation>
        </message>
        <message>
            <source>Its first day is still to come.</source>
            <translation>Its first day is still to come.</translation>
        </message>
        <message>
            <source>Its first day has passed: hand it in again from today.</source>
            <translation>Its first day has passed: hand it in again from today.</translation>
        </message>
        <message>
            <source>Handed in again from today</source>
            <translation>Handed in again from today</translation>
        </message>
        <message>
            <source>You have proposed it; it is adopted when another person agrees today.</source>
            <translation>You have proposed it; it is adopted when another person agrees today.</translation>
        </message>
        <message>
            <source>Its first day has passed</source>
            <translation>Its first day has passed</translation>
        </message>
        <message>
            <source>A rule set never comes into force on a past day. Hand it in again from today; then the other person agrees.</source>
            <translation>A rule set never comes into force on a past day. Hand it in again from today; then the other person agrees.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::FormsPanel</name>
        <message>
            <source>Printer of the form</source>
            <translation>Printer of the form</translation>
        </message>
        <message>
            <source>The form cannot be shown</source>
            <translation>The form cannot be shown</translation>
        </message>
        <message>
            <source>It can be printed or saved all the same.</source>
            <translation>It can be printed or saved all the same.</translation>
        </message>
        <message>
            <source>The form is still being made.</source>
            <translation>The form is still being made.</translation>
        </message>
        <message>
            <source>Look at the printer and the print system, or save the form.</source>
            <translation>Look at the printer and the print system, or save the form.</translation>
        </message>
        <message>
            <source>The print system has taken the form</source>
            <translation>The print system has taken the form</translation>
        </message>
        <message>
            <source>Save the form</source>
            <translation>Save the form</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::PastLine</name>
        <message>
            <source>e.g. 2026-01-31</source>
            <translation>e.g. 2026-01-31</translation>
        </message>
        <message>
            <source>e.g. 2026-01-31 09:42</source>
            <translation>e.g. 2026-01-31 09:42</translation>
        </message>
        <message>
            <source>Known here at</source>
            <translation>Known here at</translation>
        </message>
        <message>
            <source>Held on the day</source>
            <translation>Held on the day</translation>
        </message>
        <message>
            <source>Show the past</source>
            <translation>Show the past</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Leave it</translation>
        </message>
        <message>
            <source>This workstation remembers from %1 on</source>
            <translation>This workstation remembers from %1 on</translation>
        </message>
        <message>
            <source>A date is written year-month-day, as in 2026-11-23.</source>
            <translation>A date is written year-month-day, as in 2026-11-23.</translation>
        </message>
        <message>
            <source>That day is still to come: what will hold then nobody knows.</source>
            <translation>That day is still to come: what will hold then nobody knows.</translation>
        </message>
        <message>
            <source>A time is written as in 2026-11-23 09:42; a day alone means its end.</source>
            <translation>A time is written as in 2026-11-23 09:42; a day alone means its end.</translation>
        </message>
        <message>
            <source>That time is still to come: what will be known then nobody knows.</source>
            <translation>That time is still to come: what will be known then nobody knows.</translation>
        </message>
        <message>
            <source>This workstation remembers from %1 on; of earlier times it knows nothing.</source>
            <translation>This workstation remembers from %1 on; of earlier times it knows nothing.</translation>
        </message>
        <message>
            <source>Type a time, a day, or both.</source>
            <translation>Type a time, a day, or both.</translation>
        </message>
    </context>
    <context>
        <name>FigureWords</name>
        <message>
            <source>Class as sent</source>
            <translation>Class as sent</translation>
        </message>
        <message>
            <source>%1, last month</source>
            <translation>%1, last month</translation>
        </message>
        <message>
            <source>District</source>
            <translation>District</translation>
        </message>
        <message>
            <source>Sector</source>
            <translation>Sector</translation>
        </message>
        <message>
            <source>Kind of subject</source>
            <translation>Kind of subject</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Kind of record</source>
            <translation>Kind of record</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Severity</translation>
        </message>
        <message>
            <source>State of record</source>
            <translation>State of record</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>Public notice</source>
            <translation>Public notice</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>What became of it</translation>
        </message>
        <message>
            <source>Objection</source>
            <translation>Objection</translation>
        </message>
        <message>
            <source>Year of decision</source>
            <translation>Year of decision</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>not stated</translation>
        </message>
        <message>
            <source>Minor</source>
            <translation>Minor</translation>
        </message>
        <message>
            <source>General</source>
            <translation>General</translation>
        </message>
        <message>
            <source>Severe</source>
            <translation>Severe</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>In force</translation>
        </message>
        <message>
            <source>Repaired</source>
            <translation>Repaired</translation>
        </message>
        <message>
            <source>Revoked</source>
            <translation>Revoked</translation>
        </message>
        <message>
            <source>Under objection</source>
            <translation>Under objection</translation>
        </message>
        <message>
            <source>No severity</source>
            <translation>No severity</translation>
        </message>
        <message>
            <source>None</source>
            <translation>None</translation>
        </message>
        <message>
            <source>none sent</source>
            <translation>none sent</translation>
        </message>
        <message>
            <source>not classed</source>
            <translation>not classed</translation>
        </message>
        <message>
            <source>Risk class</source>
            <translation>Risk class</translation>
        </message>
        <message>
            <source>Public-credit evaluation</source>
            <translation>Public-credit evaluation</translation>
        </message>
        <message>
            <source>As the platform sent it; nothing is computed here. Internal: on no report and in no public export.</source>
            <translation>As the platform sent it; nothing is computed here. Internal: on no report and in no public export.</translation>
        </message>
        <message>
            <source>No rule set of this scale is in force.</source>
            <translation>No rule set of this scale is in force.</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>%1 and %2 more</source>
            <translation>%1 and %2 more</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nothing</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Decided</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 to %2</translation>
        </message>
        <message>
            <source>%1 records</source>
            <translation>%1 records</translation>
        </message>
        <message>
            <source>%1 organisations</source>
            <translation>%1 organisations</translation>
        </message>
        <message>
            <source>Objection due</source>
            <translation>Objection due</translation>
        </message>
        <message>
            <source>Repair due</source>
            <translation>Repair due</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>Late</translation>
        </message>
        <message>
            <source>In 3 days</source>
            <translation>In 3 days</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>Unstated</source>
            <translation>Unstated</translation>
        </message>
    </context>
    <context>
        <name>IndicatorRows</name>
        <message>
            <source>not supplied</source>
            <translation>not supplied</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>Indicator</source>
            <translation>Indicator</translation>
        </message>
        <message>
            <source>Target 2020</source>
            <translation>Target 2020</translation>
        </message>
        <message>
            <source>Attribute</source>
            <translation>Attribute</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Trend</source>
            <translation>Trend</translation>
        </message>
        <message>
            <source>reached</source>
            <translation>reached</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>not reached</translation>
        </message>
        <message>
            <source>binding</source>
            <translation>binding</translation>
        </message>
        <message>
            <source>expected</source>
            <translation>expected</translation>
        </message>
        <message>
            <source>measured here</source>
            <translation>measured here</translation>
        </message>
        <message>
            <source>from the platform</source>
            <translation>from the platform</translation>
        </message>
        <message>
            <source>entered by hand</source>
            <translation>entered by hand</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Group</translation>
        </message>
        <message>
            <source>Formula</source>
            <translation>Formula</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Basis</translation>
        </message>
        <message>
            <source>Made of</source>
            <translation>Made of</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 of %2</translation>
        </message>
        <message>
            <source>Fulfilled</source>
            <translation>Fulfilled</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Of</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Failed</translation>
        </message>
    </context>
    <context>
        <name>ListRows</name>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>Credit code</translation>
        </message>
        <message>
            <source>District</source>
            <translation>District</translation>
        </message>
        <message>
            <source>Kind of record</source>
            <translation>Kind of record</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Source unit</source>
            <translation>Source unit</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Decided</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Severity</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Public notice</source>
            <translation>Public notice</translation>
        </message>
        <message>
            <source>Due day</source>
            <translation>Due day</translation>
        </message>
        <message>
            <source>Sector</source>
            <translation>Sector</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>Last month</translation>
        </message>
        <message>
            <source>For internal use</source>
            <translation>For internal use</translation>
        </message>
        <message>
            <source>Rule set</source>
            <translation>Rule set</translation>
        </message>
        <message>
            <source>Open since</source>
            <translation>Open since</translation>
        </message>
        <message>
            <source>Working days left</source>
            <translation>Working days left</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>not stated</translation>
        </message>
        <message>
            <source>%1 late</source>
            <translation>%1 late</translation>
        </message>
        <message>
            <source>%1 (provisional)</source>
            <translation>%1 (provisional)</translation>
        </message>
        <message>
            <source>not public, needs a matter</source>
            <translation>not public, needs a matter</translation>
        </message>
    </context>
    <context>
        <name>OverviewCards</name>
        <message>
            <source>Organisations by district</source>
            <translation>Organisations by district</translation>
        </message>
        <message>
            <source>Records by kind and severity</source>
            <translation>Records by kind and severity</translation>
        </message>
        <message>
            <source>A repaired record is not shown to those who query; a revoked one is deleted within three working days.</source>
            <translation>A repaired record is not shown to those who query; a revoked one is deleted within three working days.</translation>
        </message>
        <message>
            <source>Organisations by sector</source>
            <translation>Organisations by sector</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>Organisations</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Records</translation>
        </message>
        <message>
            <source>Organisations by class: %1</source>
            <translation>Organisations by class: %1</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Class</translation>
        </message>
        <message>
            <source>Share (%)</source>
            <translation>Share (%)</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Movement since last month: %1</source>
            <translation>Movement since last month: %1</translation>
        </message>
        <message>
            <source>Rows: class on the last day of the month before. Columns: class now.</source>
            <translation>Rows: class on the last day of the month before. Columns: class now.</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>Last month</translation>
        </message>
        <message>
            <source>Better</source>
            <translation>Better</translation>
        </message>
        <message>
            <source>Worse</source>
            <translation>Worse</translation>
        </message>
        <message>
            <source>Same</source>
            <translation>Same</translation>
        </message>
        <message>
            <source>In or out of the scale</source>
            <translation>In or out of the scale</translation>
        </message>
        <message>
            <source>Open objections, by time left</source>
            <translation>Open objections, by time left</translation>
        </message>
        <message>
            <source>Open applications for repair, by time left</source>
            <translation>Open applications for repair, by time left</translation>
        </message>
        <message>
            <source>Records by state</source>
            <translation>Records by state</translation>
        </message>
        <message>
            <source>Objections open</source>
            <translation>Objections open</translation>
        </message>
        <message>
            <source>Objections late</source>
            <translation>Objections late</translation>
        </message>
        <message>
            <source>Repairs open</source>
            <translation>Repairs open</translation>
        </message>
        <message>
            <source>Repairs late</source>
            <translation>Repairs late</translation>
        </message>
        <message>
            <source>Legal day: seven working days after receipt, the day itself not counted: two to pass it on and five to decide (regulation art. 36). In 3 days: working days.</source>
            <translation>Legal day: seven working days after receipt, the day itself not counted: two to pass it on and five to decide (regulation art. 36). In 3 days: working days.</translation>
        </message>
        <message>
            <source>To be decided within ten working days of acceptance, the day itself not counted. In 3 days: working days.</source>
            <translation>To be decided within ten working days of acceptance, the day itself not counted. In 3 days: working days.</translation>
        </message>
    </context>
    <context>
        <name>OverviewHall</name>
        <message numerus="yes">
            <source>Operation of the hall, last %n day(s)</source>
            <translation>
                <numerusform>Operation of the hall, last %n day</numerusform>
                <numerusform>Operation of the hall, last %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>Hour or window</source>
            <translation>Hour or window</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Visits</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Reports</translation>
        </message>
        <message>
            <source>Refusals</source>
            <translation>Refusals</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>%1:00</source>
            <translation>%1:00</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Your role does not see the register's entries: the number opens no list.</source>
            <translation>Your role does not see the register's entries: the number opens no list.</translation>
        </message>
        <message>
            <source>Counted by the platform: the registers of other windows are not here, so this number opens no list.</source>
            <translation>Counted by the platform: the registers of other windows are not here, so this number opens no list.</translation>
        </message>
        <message>
            <source>Other windows: the platform has not been asked yet.</source>
            <translation>Other windows: the platform has not been asked yet.</translation>
        </message>
        <message>
            <source>Other windows: papers that the platform knew of at %1; their numbers open no list.</source>
            <translation>Other windows: papers that the platform knew of at %1; their numbers open no list.</translation>
        </message>
        <message>
            <source>All visits</source>
            <translation>All visits</translation>
        </message>
        <message>
            <source>All reports</source>
            <translation>All reports</translation>
        </message>
        <message>
            <source>All refusals</source>
            <translation>All refusals</translation>
        </message>
        <message>
            <source>This window</source>
            <translation>This window</translation>
        </message>
        <message>
            <source>This window (%1): from its own register, %2 sheets printed.</source>
            <translation>This window (%1): from its own register, %2 sheets printed.</translation>
        </message>
    </context>
    <context>
        <name>PlanListRows</name>
        <message>
            <source>Data list</source>
            <translation>Data list</translation>
        </message>
        <message>
            <source>Behaviour list</source>
            <translation>Behaviour list</translation>
        </message>
        <message>
            <source>Application list</source>
            <translation>Application list</translation>
        </message>
        <message>
            <source>Every openness</source>
            <translation>Every openness</translation>
        </message>
        <message>
            <source>Every level</source>
            <translation>Every level</translation>
        </message>
        <message>
            <source>Every stage</source>
            <translation>Every stage</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>Item</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Kind of record</source>
            <translation>Kind of record</translation>
        </message>
        <message>
            <source>Openness</source>
            <translation>Openness</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>How often</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Basis</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>In force</translation>
        </message>
        <message>
            <source>In the mirror</source>
            <translation>In the mirror</translation>
        </message>
        <message>
            <source>Conduct</source>
            <translation>Conduct</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Evidence</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Stage</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>Measures</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 to %2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Published</translation>
        </message>
        <message>
            <source>The unit&apos;s records of this kind; items of one kind are not told apart in records.</source>
            <translation>The unit&apos;s records of this kind; items of one kind are not told apart in records.</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Items</translation>
        </message>
        <message>
            <source>Kinds listed</source>
            <translation>Kinds listed</translation>
        </message>
        <message>
            <source>Kinds held</source>
            <translation>Kinds held</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Records</translation>
        </message>
        <message>
            <source>In time (%)</source>
            <translation>In time (%)</translation>
        </message>
        <message>
            <source>All %1 units</source>
            <translation>All %1 units</translation>
        </message>
        <message>
            <source>%1
(records)</source>
            <translation>%1
(records)</translation>
        </message>
    </context>
    <context>
        <name>StageRows</name>
        <message>
            <source>Sector</source>
            <translation>Sector</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Part</translation>
        </message>
        <message>
            <source>Plan asks</source>
            <translation>Plan asks</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>In charge</source>
            <translation>In charge</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Basis</translation>
        </message>
        <message>
            <source>%1
(records)</source>
            <translation>%1
(records)</translation>
        </message>
        <message>
            <source>%1
(organisations)</source>
            <translation>%1
(organisations)</translation>
        </message>
        <message>
            <source>Measures
(in use)</source>
            <translation>Measures
(in use)</translation>
        </message>
        <message>
            <source>Your role does not see measures: the number opens no list.</source>
            <translation>Your role does not see measures: the number opens no list.</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Place</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::FigureCard</name>
        <message>
            <source>%1, as a chart; the table beside it has the same figures</source>
            <translation>%1, as a chart; the table beside it has the same figures</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::FigureFilterBar</name>
        <message>
            <source>No filter</source>
            <translation>No filter</translation>
        </message>
        <message>
            <source>The whole city</source>
            <translation>The whole city</translation>
        </message>
        <message>
            <source>Every sector</source>
            <translation>Every sector</translation>
        </message>
        <message>
            <source>Every department</source>
            <translation>Every department</translation>
        </message>
        <message>
            <source>Every kind of subject</source>
            <translation>Every kind of subject</translation>
        </message>
        <message>
            <source>Every status</source>
            <translation>Every status</translation>
        </message>
        <message>
            <source>Scale of classes</source>
            <translation>Scale of classes</translation>
        </message>
        <message>
            <source>Rule set %1 · %2</source>
            <translation>Rule set %1 · %2</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::FigureListPage</name>
        <message>
            <source>Printer of the list</source>
            <translation>Printer of the list</translation>
        </message>
        <message>
            <source>The print system has taken the list</source>
            <translation>The print system has taken the list</translation>
        </message>
        <message>
            <source>Look at the printer and the print system, or export the list.</source>
            <translation>Look at the printer and the print system, or export the list.</translation>
        </message>
        <message>
            <source>List</source>
            <translation>List</translation>
        </message>
        <message>
            <source>List behind the number</source>
            <translation>List behind the number</translation>
        </message>
        <message>
            <source>Nothing is behind this number</source>
            <translation>Nothing is behind this number</translation>
        </message>
        <message>
            <source>No row fits the filter. Take a chip out above to see more.</source>
            <translation>No row fits the filter. Take a chip out above to see more.</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>Every row that the number counts, behind the filter above. Enter opens the subject&apos;s file, Alt+Left or Esc goes back to the number. A chip is taken out of the filter with Enter or Delete. The export holds the whole list with its filter; it is for internal use.</source>
            <translation>Every row that the number counts, behind the filter above. Enter opens the subject&apos;s file, Alt+Left or Esc goes back to the number. A chip is taken out of the filter with Enter or Delete. The export holds the whole list with its filter; it is for internal use.</translation>
        </message>
        <message>
            <source>Records behind the number</source>
            <translation>Records behind the number</translation>
        </message>
        <message>
            <source>Organisations behind the number</source>
            <translation>Organisations behind the number</translation>
        </message>
        <message>
            <source>Being listed…</source>
            <translation>Being listed…</translation>
        </message>
        <message>
            <source>Data as of %1 · classed for %2 · %3</source>
            <translation>Data as of %1 · classed for %2 · %3</translation>
        </message>
        <message>
            <source>For internal use</source>
            <translation>For internal use</translation>
        </message>
        <message>
            <source>Export the list</source>
            <translation>Export the list</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx)</source>
            <translation>Workbooks (*.xlsx)</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV files (*.csv)</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF files (*.pdf)</translation>
        </message>
        <message numerus="yes">
            <source>%n of the records read so far are not public and need a matter</source>
            <translation>
                <numerusform>%n of the records read so far are not public and need a matter</numerusform>
                <numerusform>%n of the records read so far are not public and need a matter</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::FilterChips</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Takes this out of the filter</source>
            <translation>Takes this out of the filter</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::IndicatorsPanel</name>
        <message>
            <source>Indicators of table 1</source>
            <translation>Indicators of table 1</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>Item</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Words</translation>
        </message>
        <message>
            <source>How it is measured</source>
            <translation>How it is measured</translation>
        </message>
        <message>
            <source>Trend, as a chart; the table below has the same figures</source>
            <translation>Trend, as a chart; the table below has the same figures</translation>
        </message>
        <message>
            <source>Trend</source>
            <translation>Trend</translation>
        </message>
        <message>
            <source>Comparison of districts</source>
            <translation>Comparison of districts</translation>
        </message>
        <message>
            <source>Open the late ones</source>
            <translation>Open the late ones</translation>
        </message>
        <message>
            <source>Trend or districts</source>
            <translation>Trend or districts</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>District</source>
            <translation>District</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ListsPanel</name>
        <message>
            <source>Units that supply data</source>
            <translation>Units that supply data</translation>
        </message>
        <message>
            <source>Rows of the list</source>
            <translation>Rows of the list</translation>
        </message>
        <message>
            <source>This row</source>
            <translation>This row</translation>
        </message>
        <message>
            <source>Fields of the row</source>
            <translation>Fields of the row</translation>
        </message>
        <message>
            <source>The three lists</source>
            <translation>The three lists</translation>
        </message>
        <message>
            <source>Search in this list</source>
            <translation>Search in this list</translation>
        </message>
        <message>
            <source>Words, code, department or basis</source>
            <translation>Words, code, department or basis</translation>
        </message>
        <message>
            <source>Narrow by</source>
            <translation>Narrow by</translation>
        </message>
        <message>
            <source>%1 rows</source>
            <translation>%1 rows</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::OverviewHead</name>
        <message>
            <source>Progress of counting</source>
            <translation>Progress of counting</translation>
        </message>
        <message>
            <source>Data as of %1 · classed for %2 · %3 organisations, %4 records</source>
            <translation>Data as of %1 · classed for %2 · %3 organisations, %4 records</translation>
        </message>
        <message>
            <source>No figures have been made from the data yet</source>
            <translation>No figures have been made from the data yet</translation>
        </message>
        <message>
            <source>being brought up to date</source>
            <translation>being brought up to date</translation>
        </message>
        <message>
            <source>up to date</source>
            <translation>up to date</translation>
        </message>
        <message>
            <source>not of today or of the newest data</source>
            <translation>not of today or of the newest data</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::PaperOut</name>
        <message>
            <source>No printer</source>
            <translation>No printer</translation>
        </message>
        <message>
            <source>No printer answers</source>
            <translation>No printer answers</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF files (*.pdf)</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Saved</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::OverviewPage</name>
        <message>
            <source>Printer of the table</source>
            <translation>Printer of the table</translation>
        </message>
        <message>
            <source>The print system has taken the table</source>
            <translation>The print system has taken the table</translation>
        </message>
        <message>
            <source>Look at the printer and the print system, or export the table.</source>
            <translation>Look at the printer and the print system, or export the table.</translation>
        </message>
        <message>
            <source>The list that was open is not there any more: nothing is behind its number now</source>
            <translation>The list that was open is not there any more: nothing is behind its number now</translation>
        </message>
        <message>
            <source>Classified supervision</source>
            <translation>Classified supervision</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>Parts of this page</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Overview</translation>
        </message>
        <message>
            <source>Indicators</source>
            <translation>Indicators</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Lists</translation>
        </message>
        <message>
            <source>Stages</source>
            <translation>Stages</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>Where we stand, by one scale at a time. The table beside each chart has the same figures: arrow keys choose a number, Enter opens the list behind it, Ctrl+C copies the table. Filters stay as they are left. A class is an internal aid: it is on no report and in no public export.</source>
            <translation>Where we stand, by one scale at a time. The table beside each chart has the same figures: arrow keys choose a number, Enter opens the list behind it, Ctrl+C copies the table. Filters stay as they are left. A class is an internal aid: it is on no report and in no public export.</translation>
        </message>
        <message>
            <source>Export the table</source>
            <translation>Export the table</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF files (*.pdf)</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx)</source>
            <translation>Workbooks (*.xlsx)</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV files (*.csv)</translation>
        </message>
        <message>
            <source>There is no table here yet</source>
            <translation>There is no table here yet</translation>
        </message>
        <message>
            <source>Exported as filtered</source>
            <translation>Exported as filtered</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::OverviewPanel</name>
        <message>
            <source>No figures yet</source>
            <translation>No figures yet</translation>
        </message>
        <message>
            <source>Organisations by class, records by kind, what moved since last month: counted here from the data of this workstation. Counting begins by itself.</source>
            <translation>Organisations by class, records by kind, what moved since last month: counted here from the data of this workstation. Counting begins by itself.</translation>
        </message>
        <message>
            <source>%1  %2</source>
            <translation>%1  %2</translation>
        </message>
        <message>
            <source>Opens the list behind this number</source>
            <translation>Opens the list behind this number</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::StagesPanel</name>
        <message>
            <source>Sectors in three stages</source>
            <translation>Sectors in three stages</translation>
        </message>
        <message>
            <source>This sector</source>
            <translation>This sector</translation>
        </message>
        <message>
            <source>What the plan asks of the sector</source>
            <translation>What the plan asks of the sector</translation>
        </message>
        <message>
            <source>Before: what became of commitments. During: organisations of the sector by class, on the scale chosen above. After: measures in force or under review on organisations of the sector, as applied at this workstation.</source>
            <translation>Before: what became of commitments. During: organisations of the sector by class, on the scale chosen above. After: measures in force or under review on organisations of the sector, as applied at this workstation.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::HallListPage</name>
        <message>
            <source>Register entries behind the number</source>
            <translation>Register entries behind the number</translation>
        </message>
        <message>
            <source>Being listed…</source>
            <translation>Being listed…</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>Applicant</translation>
        </message>
        <message>
            <source>About</source>
            <translation>About</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>Operator</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>Sheets</translation>
        </message>
        <message>
            <source>The entries of this window&apos;s register that the number counts. The register&apos;s own page shows each with everything that was written down. Esc goes back to the number.</source>
            <translation>The entries of this window&apos;s register that the number counts. The register&apos;s own page shows each with everything that was written down. Esc goes back to the number.</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>Issued</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>Not finished</source>
            <translation>Not finished</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 to %2</translation>
        </message>
        <message>
            <source>%1 entries · %2</source>
            <translation>%1 entries · %2</translation>
        </message>
        <message>
            <source>%1 entries · %2 · from %3:00 to %3:59</source>
            <translation>%1 entries · %2 · from %3:00 to %3:59</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ListExport</name>
        <message>
            <source>Exporting…</source>
            <translation>Exporting…</translation>
        </message>
        <message>
            <source>Exporting: %1 of %2 rows</source>
            <translation>Exporting: %1 of %2 rows</translation>
        </message>
        <message>
            <source>Exported as filtered: all %1 rows</source>
            <translation>Exported as filtered: all %1 rows</translation>
        </message>
        <message>
            <source>Export stopped</source>
            <translation>Export stopped</translation>
        </message>
        <message>
            <source>No file was written.</source>
            <translation>No file was written.</translation>
        </message>
        <message>
            <source>The list changed while it was being written</source>
            <translation>The list changed while it was being written</translation>
        </message>
        <message>
            <source>No file was written. Export it again.</source>
            <translation>No file was written. Export it again.</translation>
        </message>
        <message>
            <source>Too long for this kind of file</source>
            <translation>Too long for this kind of file</translation>
        </message>
        <message>
            <source>A PDF holds at most 50,000 rows and a workbook 1,048,575. A CSV file holds all of them.</source>
            <translation>A PDF holds at most 50,000 rows and a workbook 1,048,575. A CSV file holds all of them.</translation>
        </message>
    </context>
    <context>
        <name>MeasureWords</name>
        <message>
            <source>%1 (%2)</source>
            <comment>reason, detail</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <comment>reason, article</comment>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>%1 of %2: %3</source>
            <comment>measure, organ, reason</comment>
            <translation>%1 of %2: %3</translation>
        </message>
        <message>
            <source>%1 of %2, which stands already as %3: %4</source>
            <comment>measure, organ, number, reason</comment>
            <translation>%1 of %2, which stands already as %3: %4</translation>
        </message>
        <message>
            <source>counts until %1</source>
            <translation>counts until %1</translation>
        </message>
        <message>
            <source>applies</source>
            <translation>applies</translation>
        </message>
        <message>
            <source>does not apply</source>
            <translation>does not apply</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Measure</translation>
        </message>
        <message>
            <source>Nature</source>
            <translation>Nature</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Verdict</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Apply</translation>
        </message>
        <message>
            <source>May be chosen, but no record is a ground</source>
            <translation>May be chosen, but no record is a ground</translation>
        </message>
        <message>
            <source>Cannot be chosen</source>
            <translation>Cannot be chosen</translation>
        </message>
        <message>
            <source>Does not apply</source>
            <translation>Does not apply</translation>
        </message>
        <message>
            <source>Contradiction</source>
            <translation>Contradiction</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>What it does</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Basis</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Published</translation>
        </message>
        <message>
            <source>%1, on %2</source>
            <translation>%1, on %2</translation>
        </message>
        <message>
            <source>not published</source>
            <translation>not published</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>Valid</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 to %2</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>from %1</translation>
        </message>
        <message>
            <source>Who may apply it</source>
            <translation>Who may apply it</translation>
        </message>
        <message>
            <source>every organ whose published matter names it</source>
            <translation>every organ whose published matter names it</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between names</comment>
            <translation>, </translation>
        </message>
        <message>
            <source>How</source>
            <translation>How</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>At most</translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n month</numerusform>
                <numerusform>%n months</numerusform>
            </translation>
        </message>
        <message>
            <source>as long as the ground stands</source>
            <translation>as long as the ground stands</translation>
        </message>
        <message>
            <source>To be weighed</source>
            <translation>To be weighed</translation>
        </message>
        <message>
            <source>What would lift it</source>
            <translation>What would lift it</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>configured here; the department’s published list decides</source>
            <translation>configured here; the department’s published list decides</translation>
        </message>
        <message>
            <source>Records looked at</source>
            <translation>Records looked at</translation>
        </message>
        <message>
            <source>counts</source>
            <translation>counts</translation>
        </message>
        <message>
            <source>does not count</source>
            <translation>does not count</translation>
        </message>
        <message>
            <source>none</source>
            <translation>none</translation>
        </message>
        <message>
            <source>no record of the kinds that the matter allows</source>
            <translation>no record of the kinds that the matter allows</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>open</source>
            <translation>open</translation>
        </message>
        <message>
            <source>applied</source>
            <translation>applied</translation>
        </message>
        <message>
            <source>result recorded</source>
            <translation>result recorded</translation>
        </message>
        <message>
            <source>called back for review</source>
            <translation>called back for review</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>kept</translation>
        </message>
        <message>
            <source>lifted</source>
            <translation>lifted</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>ended</translation>
        </message>
        <message>
            <source>Called back</source>
            <translation>Called back</translation>
        </message>
        <message>
            <source>Because</source>
            <translation>Because</translation>
        </message>
        <message>
            <source>Organ</source>
            <translation>Organ</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>Case number</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>Reasons</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Ground</source>
            <translation>Ground</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>Course</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Nothing was changed.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ApplyForm</name>
        <message>
            <source>It rests on no single record.</source>
            <translation>It rests on no single record.</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>Reasons</translation>
        </message>
        <message>
            <source>From day (year-month-day)</source>
            <translation>From day (year-month-day)</translation>
        </message>
        <message>
            <source>Until day (year-month-day)</source>
            <translation>Until day (year-month-day)</translation>
        </message>
        <message>
            <source>Grounds: which records it rests on</source>
            <translation>Grounds: which records it rests on</translation>
        </message>
        <message>
            <source>Reasons, as the notice will say them</source>
            <translation>Reasons, as the notice will say them</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>To be weighed: %1</source>
            <translation>To be weighed: %1</translation>
        </message>
        <message>
            <source>as long as the ground stands</source>
            <translation>as long as the ground stands</translation>
        </message>
        <message>
            <source>It is being applied.</source>
            <translation>It is being applied.</translation>
        </message>
        <message>
            <source>Still missing: tick a ground.</source>
            <translation>Still missing: tick a ground.</translation>
        </message>
        <message>
            <source>Still missing: the reasons.</source>
            <translation>Still missing: the reasons.</translation>
        </message>
        <message>
            <source>A date is written year-month-day, as in 2026-11-23.</source>
            <translation>A date is written year-month-day, as in 2026-11-23.</translation>
        </message>
        <message>
            <source>It cannot begin before today.</source>
            <translation>It cannot begin before today.</translation>
        </message>
        <message>
            <source>It would end before it begins.</source>
            <translation>It would end before it begins.</translation>
        </message>
        <message>
            <source>The measure allows until %1 at most.</source>
            <translation>The measure allows until %1 at most.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::AskBar</name>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>Case number</translation>
        </message>
        <message>
            <source>Application matter of your organ</source>
            <translation>Application matter of your organ</translation>
        </message>
        <message>
            <source>Your grant names no organ, so there is no matter to look under.</source>
            <translation>Your grant names no organ, so there is no matter to look under.</translation>
        </message>
        <message>
            <source>Still missing: the organisation, by name or credit code.</source>
            <translation>Still missing: the organisation, by name or credit code.</translation>
        </message>
        <message>
            <source>Still missing: a published matter of your organ.</source>
            <translation>Still missing: a published matter of your organ.</translation>
        </message>
        <message>
            <source>Still missing: the case number.</source>
            <translation>Still missing: the case number.</translation>
        </message>
        <message>
            <source>The look will be on record, in the register and in the audit, with matter and case.</source>
            <translation>The look will be on record, in the register and in the audit, with matter and case.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::CommitPanel</name>
        <message>
            <source>What stands against it, and what would lift it</source>
            <translation>What stands against it, and what would lift it</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Basis</translation>
        </message>
        <message>
            <source>Grounds against a commitment</source>
            <translation>Grounds against a commitment</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Looking…</translation>
        </message>
        <message>
            <source>May this applicant use notice-and-commitment?</source>
            <translation>May this applicant use notice-and-commitment?</translation>
        </message>
        <message>
            <source>Name the organisation, a matter before approval and the case number above. Then the answer stands here with its grounds and with what would lift each of them.</source>
            <translation>Name the organisation, a matter before approval and the case number above. Then the answer stands here with its grounds and with what would lift each of them.</translation>
        </message>
        <message>
            <source>Yes: notice-and-commitment may be used</source>
            <translation>Yes: notice-and-commitment may be used</translation>
        </message>
        <message>
            <source>No: notice-and-commitment may not be used</source>
            <translation>No: notice-and-commitment may not be used</translation>
        </message>
        <message>
            <source>By time alone it may be used again from %1.</source>
            <translation>By time alone it may be used again from %1.</translation>
        </message>
        <message>
            <source>Time alone does not lift it.</source>
            <translation>Time alone does not lift it.</translation>
        </message>
        <message>
            <source>Judged on %1 by %2; what the matter does not allow was not looked at.</source>
            <translation>Judged on %1 by %2; what the matter does not allow was not looked at.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::MatterField</name>
        <message>
            <source>Application matter</source>
            <translation>Application matter</translation>
        </message>
        <message>
            <source>Code or words of a matter of your organ</source>
            <translation>Code or words of a matter of your organ</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::NoticePanel</name>
        <message>
            <source>Printer of the notice</source>
            <translation>Printer of the notice</translation>
        </message>
        <message>
            <source>The print system has taken the notice</source>
            <translation>The print system has taken the notice</translation>
        </message>
        <message>
            <source>Look at the printer and the print system, or save the notice.</source>
            <translation>Look at the printer and the print system, or save the notice.</translation>
        </message>
        <message>
            <source>Save the notice</source>
            <translation>Save the notice</translation>
        </message>
        <message>
            <source>Notice %1</source>
            <translation>Notice %1</translation>
        </message>
        <message>
            <source>The notice cannot be shown</source>
            <translation>The notice cannot be shown</translation>
        </message>
        <message>
            <source>It can be printed or saved all the same.</source>
            <translation>It can be printed or saved all the same.</translation>
        </message>
        <message>
            <source>The notice is still being opened.</source>
            <translation>The notice is still being opened.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::UseActs</name>
        <message>
            <source>The result is recorded</source>
            <translation>The result is recorded</translation>
        </message>
        <message>
            <source>The measure is kept</source>
            <translation>The measure is kept</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>What came of it</translation>
        </message>
        <message>
            <source>In words, if there is more to say</source>
            <translation>In words, if there is more to say</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Leave it</translation>
        </message>
        <message>
            <source>Why it is kept</source>
            <translation>Why it is kept</translation>
        </message>
        <message>
            <source>Grounds that count today</source>
            <translation>Grounds that count today</translation>
        </message>
        <message>
            <source>What came of %1?</source>
            <translation>What came of %1?</translation>
        </message>
        <message>
            <source>Keep %1 on other grounds?</source>
            <translation>Keep %1 on other grounds?</translation>
        </message>
        <message>
            <source>Looking at what counts today…</source>
            <translation>Looking at what counts today…</translation>
        </message>
        <message>
            <source>It applies today on the grounds below. This look is on record.</source>
            <translation>It applies today on the grounds below. This look is on record.</translation>
        </message>
        <message>
            <source>It does not apply today: it can only be lifted.</source>
            <translation>It does not apply today: it can only be lifted.</translation>
        </message>
        <message>
            <source>Still missing: tick a ground.</source>
            <translation>Still missing: tick a ground.</translation>
        </message>
        <message>
            <source>Still missing: why it is kept.</source>
            <translation>Still missing: why it is kept.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::UsesPanel</name>
        <message>
            <source>Measures in use</source>
            <translation>Measures in use</translation>
        </message>
        <message>
            <source>Name, code or number</source>
            <translation>Name, code or number</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Every state</source>
            <translation>Every state</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Measure</translation>
        </message>
        <message>
            <source>Every measure</source>
            <translation>Every measure</translation>
        </message>
        <message>
            <source>This use</source>
            <translation>This use</translation>
        </message>
        <message>
            <source>Fields and course of the use</source>
            <translation>Fields and course of the use</translation>
        </message>
        <message>
            <source>Called back for review: keep or lift</source>
            <translation>Called back for review: keep or lift</translation>
        </message>
        <message>
            <source>In use and past</source>
            <translation>In use and past</translation>
        </message>
        <message>
            <source>No measure in use yet</source>
            <translation>No measure in use yet</translation>
        </message>
        <message>
            <source>What your organ applies to an organisation stands here: its notice, what came of it, and whether its grounds still stand.</source>
            <translation>What your organ applies to an organisation stands here: its notice, what came of it, and whether its grounds still stand.</translation>
        </message>
        <message>
            <source>No use matches</source>
            <translation>No use matches</translation>
        </message>
        <message>
            <source>Widen the filter above to see more.</source>
            <translation>Widen the filter above to see more.</translation>
        </message>
        <message>
            <source>Why is %1 lifted?</source>
            <translation>Why is %1 lifted?</translation>
        </message>
        <message>
            <source>Lift this measure</source>
            <translation>Lift this measure</translation>
        </message>
        <message>
            <source>Lifted</source>
            <translation>Lifted</translation>
        </message>
        <message>
            <source>No measure is chosen.</source>
            <translation>No measure is chosen.</translation>
        </message>
        <message>
            <source>It is of another organ.</source>
            <translation>It is of another organ.</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>It is not under review.</source>
            <translation>It is not under review.</translation>
        </message>
        <message>
            <source>It is lifted or has ended already.</source>
            <translation>It is lifted or has ended already.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::VerdictsPanel</name>
        <message>
            <source>Measures and what is judged of them</source>
            <translation>Measures and what is judged of them</translation>
        </message>
        <message>
            <source>This measure</source>
            <translation>This measure</translation>
        </message>
        <message>
            <source>Fields of the measure</source>
            <translation>Fields of the measure</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Looking…</translation>
        </message>
        <message>
            <source>%1 under %2 by %3, data as of %4. This look is on record.</source>
            <translation>%1 under %2 by %3, data as of %4. This look is on record.</translation>
        </message>
        <message>
            <source>Which measures apply?</source>
            <translation>Which measures apply?</translation>
        </message>
        <message>
            <source>Name the organisation, a published matter of your organ and the case number above. Then each measure stands here with its verdict: what applies, what does not, and why.</source>
            <translation>Name the organisation, a published matter of your organ and the case number above. Then each measure stands here with its verdict: what applies, what does not, and why.</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>No measure is chosen.</source>
            <translation>No measure is chosen.</translation>
        </message>
        <message>
            <source>It does not apply.</source>
            <translation>It does not apply.</translation>
        </message>
        <message>
            <source>Applied as %1</source>
            <translation>Applied as %1</translation>
        </message>
        <message>
            <source>The notice is below: print it or save it. What comes of it is recorded under In use.</source>
            <translation>The notice is below: print it or save it. What comes of it is recorded under In use.</translation>
        </message>
    </context>
    <context>
        <name>InspectionWords</name>
        <message>
            <source>This step cannot come now</source>
            <translation>This step cannot come now</translation>
        </message>
        <message>
            <source>The page shows where the draw stands and which step is next.</source>
            <translation>The page shows where the draw stands and which step is next.</translation>
        </message>
        <message>
            <source>The plan is not in force today</source>
            <translation>The plan is not in force today</translation>
        </message>
        <message>
            <source>Choose a plan whose days cover today, or hand in the department’s own.</source>
            <translation>Choose a plan whose days cover today, or hand in the department’s own.</translation>
        </message>
        <message>
            <source>A plan of this id is here already</source>
            <translation>A plan of this id is here already</translation>
        </message>
        <message>
            <source>What was drawn by stays what it was: give the new plan another id.</source>
            <translation>What was drawn by stays what it was: give the new plan another id.</translation>
        </message>
        <message>
            <source>No officers were handed in yet</source>
            <translation>No officers were handed in yet</translation>
        </message>
        <message>
            <source>Hand in the department’s officers with their recusals under Plans and officers.</source>
            <translation>Hand in the department’s officers with their recusals under Plans and officers.</translation>
        </message>
        <message>
            <source>No organisation can be drawn</source>
            <translation>No organisation can be drawn</translation>
        </message>
        <message>
            <source>The plan’s filter leaves nobody: look at its districts, sectors and items.</source>
            <translation>The plan’s filter leaves nobody: look at its districts, sectors and items.</translation>
        </message>
        <message>
            <source>The ratios give no target</source>
            <translation>The ratios give no target</translation>
        </message>
        <message>
            <source>The strata are too small for the plan’s ratios.</source>
            <translation>The strata are too small for the plan’s ratios.</translation>
        </message>
        <message>
            <source>There are too few officers</source>
            <translation>There are too few officers</translation>
        </message>
        <message>
            <source>Hand in more officers, or let each take more visits.</source>
            <translation>Hand in more officers, or let each take more visits.</translation>
        </message>
        <message>
            <source>No officer is left for one of the targets</source>
            <translation>No officer is left for one of the targets</translation>
        </message>
        <message>
            <source>Abort this draw, hand in more officers with the qualification, and draw again.</source>
            <translation>Abort this draw, hand in more officers with the qualification, and draw again.</translation>
        </message>
        <message>
            <source>No reserve is left in this stratum</source>
            <translation>No reserve is left in this stratum</translation>
        </message>
        <message>
            <source>Record that the target could not be reached.</source>
            <translation>Record that the target could not be reached.</translation>
        </message>
        <message>
            <source>Classes have not been computed yet</source>
            <translation>Classes have not been computed yet</translation>
        </message>
        <message>
            <source>Bring the figures up to date under Supervision, then look again.</source>
            <translation>Bring the figures up to date under Supervision, then look again.</translation>
        </message>
        <message>
            <source>The source is not the one that was announced</source>
            <translation>The source is not the one that was announced</translation>
        </message>
        <message>
            <source>A draw takes its public value from where the commitment said.</source>
            <translation>A draw takes its public value from where the commitment said.</translation>
        </message>
        <message>
            <source>The public value must not be known yet</source>
            <translation>The public value must not be known yet</translation>
        </message>
        <message>
            <source>Name a time to come, after which the value can be known.</source>
            <translation>Name a time to come, after which the value can be known.</translation>
        </message>
        <message>
            <source>This time does not fit</source>
            <translation>This time does not fit</translation>
        </message>
        <message>
            <source>The value was published after the announced time and before now.</source>
            <translation>The value was published after the announced time and before now.</translation>
        </message>
        <message>
            <source>The public value cannot be taken as it is</source>
            <translation>The public value cannot be taken as it is</translation>
        </message>
        <message>
            <source>Write it exactly as it was published.</source>
            <translation>Write it exactly as it was published.</translation>
        </message>
        <message>
            <source>Each item of the target needs its outcome</source>
            <translation>Each item of the target needs its outcome</translation>
        </message>
        <message>
            <source>Choose one for every item.</source>
            <translation>Choose one for every item.</translation>
        </message>
        <message>
            <source>The day of the visit does not fit</source>
            <translation>The day of the visit does not fit</translation>
        </message>
        <message>
            <source>It lies after the draw and not after today.</source>
            <translation>It lies after the draw and not after today.</translation>
        </message>
        <message>
            <source>This target cannot be taken</source>
            <translation>This target cannot be taken</translation>
        </message>
        <message>
            <source>It is not on the roster, or its result is here already.</source>
            <translation>It is not on the roster, or its result is here already.</translation>
        </message>
        <message>
            <source>A reason is needed</source>
            <translation>A reason is needed</translation>
        </message>
        <message>
            <source>It stays in the transcript.</source>
            <translation>It stays in the transcript.</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Stopped</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Nothing was changed.</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>planned</translation>
        </message>
        <message>
            <source>committed, waits for the public value</source>
            <translation>committed, waits for the public value</translation>
        </message>
        <message>
            <source>public value known, to be drawn</source>
            <translation>public value known, to be drawn</translation>
        </message>
        <message>
            <source>drawn</source>
            <translation>drawn</translation>
        </message>
        <message>
            <source>aborted</source>
            <translation>aborted</translation>
        </message>
        <message>
            <source>committed</source>
            <translation>committed</translation>
        </message>
        <message>
            <source>public value</source>
            <translation>public value</translation>
        </message>
        <message>
            <source>to be drawn again</source>
            <translation>to be drawn again</translation>
        </message>
        <message>
            <source>substitute taken</source>
            <translation>substitute taken</translation>
        </message>
        <message>
            <source>result</source>
            <translation>result</translation>
        </message>
        <message>
            <source>sector under full-coverage key supervision</source>
            <translation>sector under full-coverage key supervision</translation>
        </message>
        <message>
            <source>no class</source>
            <translation>no class</translation>
        </message>
        <message>
            <source>visited as often as its class allows this year</source>
            <translation>visited as often as its class allows this year</translation>
        </message>
        <message>
            <source>all of its items were checked this year</source>
            <translation>all of its items were checked this year</translation>
        </message>
        <message>
            <source>no item of the plan concerns it</source>
            <translation>no item of the plan concerns it</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>Draw</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Round</translation>
        </message>
        <message>
            <source>Phase</source>
            <translation>Phase</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>Targets</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Results</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Changed</translation>
        </message>
        <message>
            <source>Started by</source>
            <translation>Started by</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>In force</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>Origin</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 to %2</translation>
        </message>
        <message>
            <source>with the program</source>
            <translation>with the program</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Basis</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>handed in by %1 on %2</source>
            <translation>handed in by %1 on %2</translation>
        </message>
        <message>
            <source>Districts</source>
            <translation>Districts</translation>
        </message>
        <message>
            <source>all</source>
            <translation>all</translation>
        </message>
        <message>
            <source>Sectors</source>
            <translation>Sectors</translation>
        </message>
        <message>
            <source>Classes: ratio, and how often a year at most</source>
            <translation>Classes: ratio, and how often a year at most</translation>
        </message>
        <message numerus="yes">
            <source>%1, at most %n time(s) a year</source>
            <translation>
                <numerusform>%1, at most %n time a year</numerusform>
                <numerusform>%1, at most %n times a year</numerusform>
            </translation>
        </message>
        <message>
            <source>Left out: full-coverage key supervision</source>
            <translation>Left out: full-coverage key supervision</translation>
        </message>
        <message>
            <source>Items, several of one target in one visit</source>
            <translation>Items, several of one target in one visit</translation>
        </message>
        <message>
            <source>Stratum</source>
            <translation>Stratum</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>Organisations</translation>
        </message>
        <message>
            <source>To be drawn</source>
            <translation>To be drawn</translation>
        </message>
        <message>
            <source>Reserves</source>
            <translation>Reserves</translation>
        </message>
        <message>
            <source>can be drawn</source>
            <translation>can be drawn</translation>
        </message>
        <message>
            <source>left out: %1</source>
            <translation>left out: %1</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>District</source>
            <translation>District</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Items</translation>
        </message>
        <message>
            <source>Officers</source>
            <translation>Officers</translation>
        </message>
        <message>
            <source>Stratum (internal)</source>
            <translation>Stratum (internal)</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>not back yet</source>
            <translation>not back yet</translation>
        </message>
        <message>
            <source>visited %1</source>
            <translation>visited %1</translation>
        </message>
        <message>
            <source>not here any more</source>
            <translation>not here any more</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>for %1</translation>
        </message>
        <message>
            <source>Reserves, in the order they move up</source>
            <translation>Reserves, in the order they move up</translation>
        </message>
        <message>
            <source>reserve</source>
            <translation>reserve</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>Officer</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Visits</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>At most</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Step</translation>
        </message>
        <message>
            <source>By</source>
            <translation>By</translation>
        </message>
        <message>
            <source>What it says</source>
            <translation>What it says</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::DrawPage</name>
        <message>
            <source>New draw</source>
            <translation>New draw</translation>
        </message>
        <message>
            <source>Draw %1</source>
            <translation>Draw %1</translation>
        </message>
        <message>
            <source>Every line of the transcript</source>
            <translation>Every line of the transcript</translation>
        </message>
        <message>
            <source>Head of the transcript</source>
            <translation>Head of the transcript</translation>
        </message>
        <message>
            <source>A substitute stands on the roster</source>
            <translation>A substitute stands on the roster</translation>
        </message>
        <message>
            <source>The result is recorded</source>
            <translation>The result is recorded</translation>
        </message>
        <message>
            <source>Parts of this draw</source>
            <translation>Parts of this draw</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Steps</translation>
        </message>
        <message>
            <source>Roster and results</source>
            <translation>Roster and results</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Papers</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Transcript</translation>
        </message>
        <message>
            <source>The public value is recorded</source>
            <translation>The public value is recorded</translation>
        </message>
        <message>
            <source>Drawn</source>
            <translation>Drawn</translation>
        </message>
        <message>
            <source>A draw goes step by step; only the next step is lit. The commitment binds plan, officers, pool and a secret before the public value can be known; both together give the order, so nobody can steer it. Every step is signed and chained, an aborted draw stays in the transcript, and anybody can recheck it with creditdesk-draw-verify.</source>
            <translation>A draw goes step by step; only the next step is lit. The commitment binds plan, officers, pool and a secret before the public value can be known; both together give the order, so nobody can steer it. Every step is signed and chained, an aborted draw stays in the transcript, and anybody can recheck it with creditdesk-draw-verify.</translation>
        </message>
        <message>
            <source>Committed</source>
            <translation>Committed</translation>
        </message>
        <message>
            <source>Publish the commitment now, before the public value can be known.</source>
            <translation>Publish the commitment now, before the public value can be known.</translation>
        </message>
        <message>
            <source>Why is it aborted? It stays in the transcript with this reason.</source>
            <translation>Why is it aborted? It stays in the transcript with this reason.</translation>
        </message>
        <message>
            <source>Abort this draw</source>
            <translation>Abort this draw</translation>
        </message>
        <message>
            <source>Aborted; it stays in the transcript</source>
            <translation>Aborted; it stays in the transcript</translation>
        </message>
        <message>
            <source>Why is it drawn again? The aborted round stays in the transcript.</source>
            <translation>Why is it drawn again? The aborted round stays in the transcript.</translation>
        </message>
        <message>
            <source>Begin the next round</source>
            <translation>Begin the next round</translation>
        </message>
        <message>
            <source>The next round has begun</source>
            <translation>The next round has begun</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>It has not been started yet.</source>
            <translation>It has not been started yet.</translation>
        </message>
        <message>
            <source>It is aborted already.</source>
            <translation>It is aborted already.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::DrawSteps</name>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>Pool</translation>
        </message>
        <message>
            <source>Commitment</source>
            <translation>Commitment</translation>
        </message>
        <message>
            <source>Public value</source>
            <translation>Public value</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>Draw</translation>
        </message>
        <message>
            <source>Roster and results</source>
            <translation>Roster and results</translation>
        </message>
        <message>
            <source>Draw again</source>
            <translation>Draw again</translation>
        </message>
        <message>
            <source>Plan to draw by</source>
            <translation>Plan to draw by</translation>
        </message>
        <message>
            <source>Plan to draw again by</source>
            <translation>Plan to draw again by</translation>
        </message>
        <message>
            <source>Source of the public value: which drawing of which lottery, which beacon and round</source>
            <translation>Source of the public value: which drawing of which lottery, which beacon and round</translation>
        </message>
        <message>
            <source>nobody may be able to influence it</source>
            <translation>nobody may be able to influence it</translation>
        </message>
        <message>
            <source>Not before (year-month-day hour:minute)</source>
            <translation>Not before (year-month-day hour:minute)</translation>
        </message>
        <message>
            <source>e.g. 2026-11-24 21:15</source>
            <translation>e.g. 2026-11-24 21:15</translation>
        </message>
        <message>
            <source>Public value, exactly as it was published</source>
            <translation>Public value, exactly as it was published</translation>
        </message>
        <message>
            <source>Published at (year-month-day hour:minute)</source>
            <translation>Published at (year-month-day hour:minute)</translation>
        </message>
        <message>
            <source>Show the roster</source>
            <translation>Show the roster</translation>
        </message>
        <message>
            <source>Whom it concerns, how many of each class and which items: all of it is the department’s plan.</source>
            <translation>Whom it concerns, how many of each class and which items: all of it is the department’s plan.</translation>
        </message>
        <message>
            <source>%1 %2 of %3, %4, round %5, by %6 on %7</source>
            <translation>%1 %2 of %3, %4, round %5, by %6 on %7</translation>
        </message>
        <message>
            <source>Bound before the value could be known: %1, not before %2.</source>
            <translation>Bound before the value could be known: %1, not before %2.</translation>
        </message>
        <message>
            <source>Plan, officers, the pool as it is now and a new secret are bound by one hash. Publish it: afterwards nobody can change any of them.</source>
            <translation>Plan, officers, the pool as it is now and a new secret are bound by one hash. Publish it: afterwards nobody can change any of them.</translation>
        </message>
        <message numerus="yes">
            <source>%n target(s) drawn</source>
            <translation>
                <numerusform>%n target drawn</numerusform>
                <numerusform>%n targets drawn</numerusform>
            </translation>
        </message>
        <message>
            <source>Secret and public value together give the order; anybody can recompute it.</source>
            <translation>Secret and public value together give the order; anybody can recompute it.</translation>
        </message>
        <message>
            <source>%1 of %2 results are back.</source>
            <translation>%1 of %2 results are back.</translation>
        </message>
        <message>
            <source>Aborted: %1. It stays in the transcript, with its reason; drawing again is a new round after it.</source>
            <translation>Aborted: %1. It stays in the transcript, with its reason; drawing again is a new round after it.</translation>
        </message>
        <message>
            <source>Counting: %1 %</source>
            <translation>Counting: %1 %</translation>
        </message>
        <message>
            <source>%1 can be drawn, %2 left out, data as of %3.</source>
            <translation>%1 can be drawn, %2 left out, data as of %3.</translation>
        </message>
        <message>
            <source>Who could be drawn, who is left out and why, and how many of each stratum.</source>
            <translation>Who could be drawn, who is left out and why, and how many of each stratum.</translation>
        </message>
        <message>
            <source>A value that nobody could know at the commitment.</source>
            <translation>A value that nobody could know at the commitment.</translation>
        </message>
        <message>
            <source>%1 from %2, published %3</source>
            <translation>%1 from %2, published %3</translation>
        </message>
        <message>
            <source>From %1, as announced; it can be recorded from %2 on.</source>
            <translation>From %1, as announced; it can be recorded from %2 on.</translation>
        </message>
        <message>
            <source>Still missing: the source of the public value.</source>
            <translation>Still missing: the source of the public value.</translation>
        </message>
        <message>
            <source>Still missing: from when on the value can be known, as in 2026-11-24 21:15.</source>
            <translation>Still missing: from when on the value can be known, as in 2026-11-24 21:15.</translation>
        </message>
        <message>
            <source>The value could be known already: name a time to come.</source>
            <translation>The value could be known already: name a time to come.</translation>
        </message>
        <message>
            <source>It cannot be known before %1.</source>
            <translation>It cannot be known before %1.</translation>
        </message>
        <message>
            <source>Still missing: the value.</source>
            <translation>Still missing: the value.</translation>
        </message>
        <message>
            <source>Still missing: when it was published, as in 2026-11-24 21:15.</source>
            <translation>Still missing: when it was published, as in 2026-11-24 21:15.</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>Something is under way.</source>
            <translation>Something is under way.</translation>
        </message>
        <message>
            <source>No plan is in force today: hand one in under Plans and officers.</source>
            <translation>No plan is in force today: hand one in under Plans and officers.</translation>
        </message>
        <message>
            <source>Nothing is being counted.</source>
            <translation>Nothing is being counted.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::PapersPanel</name>
        <message>
            <source>Paper</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>For</source>
            <translation>For</translation>
        </message>
        <message>
            <source>Papers of this draw</source>
            <translation>Papers of this draw</translation>
        </message>
        <message>
            <source>Printer of the paper</source>
            <translation>Printer of the paper</translation>
        </message>
        <message>
            <source>The print system has taken the paper</source>
            <translation>The print system has taken the paper</translation>
        </message>
        <message>
            <source>Look at the printer and the print system, or save the paper.</source>
            <translation>Look at the printer and the print system, or save the paper.</translation>
        </message>
        <message>
            <source>Save the paper</source>
            <translation>Save the paper</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF files (*.pdf)</translation>
        </message>
        <message>
            <source>Save the published list</source>
            <translation>Save the published list</translation>
        </message>
        <message>
            <source>CSV (*.csv);;Excel (*.xlsx);;PDF (*.pdf)</source>
            <translation>CSV (*.csv);;Excel (*.xlsx);;PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save the transcript</source>
            <translation>Save the transcript</translation>
        </message>
        <message>
            <source>Save the pool</source>
            <translation>Save the pool</translation>
        </message>
        <message>
            <source>Save the certificate</source>
            <translation>Save the certificate</translation>
        </message>
        <message>
            <source>Saving the papers: %1 %</source>
            <translation>Saving the papers: %1 %</translation>
        </message>
        <message>
            <source>A folder for all sheets and dossiers</source>
            <translation>A folder for all sheets and dossiers</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>Roster</translation>
        </message>
        <message>
            <source>the whole draw</source>
            <translation>the whole draw</translation>
        </message>
        <message>
            <source>Sheets of officers</source>
            <translation>Sheets of officers</translation>
        </message>
        <message>
            <source>Field dossiers of targets</source>
            <translation>Field dossiers of targets</translation>
        </message>
        <message>
            <source>Anybody can recheck this draw with the transcript, the pool and the certificate: creditdesk-draw-verify %1.transcript --pool %1.pool --certificate window.pem. It shares no code with this program; the algorithm is described with it.</source>
            <translation>Anybody can recheck this draw with the transcript, the pool and the certificate: creditdesk-draw-verify %1.transcript --pool %1.pool --certificate window.pem. It shares no code with this program; the algorithm is described with it.</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Saved</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) saved</source>
            <translation>
                <numerusform>%n paper saved</numerusform>
                <numerusform>%n papers saved</numerusform>
            </translation>
        </message>
        <message>
            <source>The draw has not been made yet.</source>
            <translation>The draw has not been made yet.</translation>
        </message>
        <message>
            <source>No paper is chosen.</source>
            <translation>No paper is chosen.</translation>
        </message>
        <message>
            <source>No paper is shown.</source>
            <translation>No paper is shown.</translation>
        </message>
        <message>
            <source>Papers are being saved.</source>
            <translation>Papers are being saved.</translation>
        </message>
        <message>
            <source>Nothing is being saved.</source>
            <translation>Nothing is being saved.</translation>
        </message>
        <message>
            <source>No pool was committed to.</source>
            <translation>No pool was committed to.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::PlansPanel</name>
        <message>
            <source>This plan</source>
            <translation>This plan</translation>
        </message>
        <message>
            <source>Fields of the plan</source>
            <translation>Fields of the plan</translation>
        </message>
        <message>
            <source>Plans to draw by</source>
            <translation>Plans to draw by</translation>
        </message>
        <message>
            <source>Officers who may be sent</source>
            <translation>Officers who may be sent</translation>
        </message>
        <message>
            <source>Recusal of</source>
            <translation>Recusal of</translation>
        </message>
        <message>
            <source>towards</source>
            <translation>towards</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Recusals</source>
            <translation>Recusals</translation>
        </message>
        <message>
            <source>Mistakes in the text</source>
            <translation>Mistakes in the text</translation>
        </message>
        <message>
            <source>Put it away</source>
            <translation>Put it away</translation>
        </message>
        <message>
            <source>%1 officers and %2 recusals, handed in by %3 on %4.</source>
            <translation>%1 officers and %2 recusals, handed in by %3 on %4.</translation>
        </message>
        <message>
            <source>No officers were handed in yet. Without them nothing is drawn.</source>
            <translation>No officers were handed in yet. Without them nothing is drawn.</translation>
        </message>
        <message>
            <source>Hand in the officers</source>
            <translation>Hand in the officers</translation>
        </message>
        <message>
            <source>Hand in a plan</source>
            <translation>Hand in a plan</translation>
        </message>
        <message>
            <source>Plans and officers (*.json)</source>
            <translation>Plans and officers (*.json)</translation>
        </message>
        <message numerus="yes">
            <source>%1 cannot be taken: %n mistake(s), each with its line</source>
            <translation>
                <numerusform>%1 cannot be taken: %n mistake, each with its line</numerusform>
                <numerusform>%1 cannot be taken: %n mistakes, each with its line</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 has no mistakes and can be taken</source>
            <translation>%1 has no mistakes and can be taken</translation>
        </message>
        <message>
            <source>The officers are taken</source>
            <translation>The officers are taken</translation>
        </message>
        <message>
            <source>The plan is taken</source>
            <translation>The plan is taken</translation>
        </message>
        <message>
            <source>Draws under way keep theirs.</source>
            <translation>Draws under way keep theirs.</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>A text without mistakes comes first.</source>
            <translation>A text without mistakes comes first.</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>Officer</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>At most</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::PoolView</name>
        <message>
            <source>Organisations</source>
            <translation>Organisations</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Pool: who can be drawn and who is left out</source>
            <translation>Pool: who can be drawn and who is left out</translation>
        </message>
        <message>
            <source>Strata and what is drawn of each</source>
            <translation>Strata and what is drawn of each</translation>
        </message>
        <message>
            <source>Strata are classes, so that risk decides how many are drawn. Classes are internal: who rechecks the draw sees them in pool and transcript, the published list never carries them.</source>
            <translation>Strata are classes, so that risk decides how many are drawn. Classes are internal: who rechecks the draw sees them in pool and transcript, the published list never carries them.</translation>
        </message>
        <message>
            <source>Hash of the pool</source>
            <translation>Hash of the pool</translation>
        </message>
        <message>
            <source>Who is left out, and the strata</source>
            <translation>Who is left out, and the strata</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ResultForm</name>
        <message>
            <source>Visited on (year-month-day)</source>
            <translation>Visited on (year-month-day)</translation>
        </message>
        <message>
            <source>Choose a target.</source>
            <translation>Choose a target.</translation>
        </message>
        <message>
            <source>Result of %1</source>
            <translation>Result of %1</translation>
        </message>
        <message>
            <source>Choose the outcome</source>
            <translation>Choose the outcome</translation>
        </message>
        <message>
            <source>A date is written year-month-day, as in 2026-11-23.</source>
            <translation>A date is written year-month-day, as in 2026-11-23.</translation>
        </message>
        <message>
            <source>Still missing: the outcome of each item.</source>
            <translation>Still missing: the outcome of each item.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::RosterPanel</name>
        <message>
            <source>Roster: who is visited, about what, by whom</source>
            <translation>Roster: who is visited, about what, by whom</translation>
        </message>
        <message>
            <source>Load of each officer</source>
            <translation>Load of each officer</translation>
        </message>
        <message>
            <source>Not drawn yet</source>
            <translation>Not drawn yet</translation>
        </message>
        <message>
            <source>When the draw is made, the roster stands here.</source>
            <translation>When the draw is made, the roster stands here.</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>Its result is recorded.</source>
            <translation>Its result is recorded.</translation>
        </message>
        <message>
            <source>Choose a target.</source>
            <translation>Choose a target.</translation>
        </message>
        <message>
            <source>Why can %1 not be visited?</source>
            <translation>Why can %1 not be visited?</translation>
        </message>
        <message>
            <source>Take the first reserve of its stratum</source>
            <translation>Take the first reserve of its stratum</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::StepCard</name>
        <message>
            <source>done</source>
            <translation>done</translation>
        </message>
        <message>
            <source>next</source>
            <translation>next</translation>
        </message>
        <message>
            <source>later</source>
            <translation>later</translation>
        </message>
        <message>
            <source>%1. %2: %3</source>
            <comment>number, step, how far</comment>
            <translation>%1. %2: %3</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::MatterLine</name>
        <message>
            <source>Case number</source>
            <translation>Case number</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>Open; the look is on record</source>
            <translation>Open; the look is on record</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Leave it</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::MeasuresPage</name>
        <message>
            <source>Measures</source>
            <translation>Measures</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>Parts of this page</translation>
        </message>
        <message>
            <source>Which apply</source>
            <translation>Which apply</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>In use</translation>
        </message>
        <message>
            <source>Notice-and-commitment</source>
            <translation>Notice-and-commitment</translation>
        </message>
        <message>
            <source>Name an organisation, a published matter of your organ and the case number: then the page says which measures apply, which do not, and why, each with its article. Ctrl+Shift+M applies the one chosen and makes its notice. In use are those of your organ; one whose ground is gone is called back and has to be kept on other grounds or lifted. Each look is on record.</source>
            <translation>Name an organisation, a published matter of your organ and the case number: then the page says which measures apply, which do not, and why, each with its article. Ctrl+Shift+M applies the one chosen and makes its notice. In use are those of your organ; one whose ground is gone is called back and has to be kept on other grounds or lifted. Each look is on record.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::InspectionsPage</name>
        <message>
            <source>Random inspection</source>
            <translation>Random inspection</translation>
        </message>
        <message>
            <source>No draw yet</source>
            <translation>No draw yet</translation>
        </message>
        <message>
            <source>Draws</source>
            <translation>Draws</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>Parts of this page</translation>
        </message>
        <message>
            <source>Plans and officers</source>
            <translation>Plans and officers</translation>
        </message>
        <message>
            <source>Hand in the department’s plan and its officers under Plans and officers, then begin a draw with Ctrl+Shift+J. Every draw stays here, aborted ones as well.</source>
            <translation>Hand in the department’s plan and its officers under Plans and officers, then begin a draw with Ctrl+Shift+J. Every draw stays here, aborted ones as well.</translation>
        </message>
        <message>
            <source>Whom to inspect and who goes is drawn at random by the department’s plan. Plans and officers are handed in as files; each draw then goes step by step. Every step is signed and chained, and anybody can recompute the draw.</source>
            <translation>Whom to inspect and who goes is drawn at random by the department’s plan. Plans and officers are handed in as files; each draw then goes step by step. Every step is signed and chained, and anybody can recompute the draw.</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>No draw is chosen.</source>
            <translation>No draw is chosen.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::WarningsPage</name>
        <message>
            <source>Warnings</source>
            <translation>Warnings</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>Parts of this page</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>Inbox</translation>
        </message>
        <message>
            <source>Duty roster</source>
            <translation>Duty roster</translation>
        </message>
        <message>
            <source>What changed that concerns the officers here, by deadline and severity. A warning is a prompt to look and no conclusion. The arrows choose one, Enter opens the organisation&apos;s file; each act has its key, which its button says. A red one is closed by two people. What is snoozed or dismissed comes back on its day. The roster says who owns what is raised in a district.</source>
            <translation>What changed that concerns the officers here, by deadline and severity. A warning is a prompt to look and no conclusion. The arrows choose one, Enter opens the organisation&apos;s file; each act has its key, which its button says. A red one is closed by two people. What is snoozed or dismissed comes back on its day. The roster says who owns what is raised in a district.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::WatchPage</name>
        <message>
            <source>Watch lists</source>
            <translation>Watch lists</translation>
        </message>
        <message>
            <source>Who watches an organisation (name or code)</source>
            <translation>Who watches an organisation (name or code)</translation>
        </message>
        <message>
            <source>Also lists that have ended</source>
            <translation>Also lists that have ended</translation>
        </message>
        <message>
            <source>Organisation to watch (name or code)</source>
            <translation>Organisation to watch (name or code)</translation>
        </message>
        <message>
            <source>Organisations on this list</source>
            <translation>Organisations on this list</translation>
        </message>
        <message>
            <source>What became of each line</source>
            <translation>What became of each line</translation>
        </message>
        <message>
            <source>Who watches this organisation, and why</source>
            <translation>Who watches this organisation, and why</translation>
        </message>
        <message>
            <source>Organisations that are followed for a published matter, with a reason and an end; what changes about them becomes a warning. Add them by hand, from a file with a column of credit codes, or from a search. Above, an organisation shows who watches it and why; that is seen by the auditor as well.</source>
            <translation>Organisations that are followed for a published matter, with a reason and an end; what changes about them becomes a warning. Add them by hand, from a file with a column of credit codes, or from a search. Above, an organisation shows who watches it and why; that is seen by the auditor as well.</translation>
        </message>
        <message numerus="yes">
            <source>%n organisation(s) of the search to be watched</source>
            <translation>
                <numerusform>%n organisation of the search to be watched</numerusform>
                <numerusform>%n organisations of the search to be watched</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a list, or make one, then press Insert.</source>
            <translation>Choose a list, or make one, then press Insert.</translation>
        </message>
        <message>
            <source>No list watches</source>
            <translation>No list watches</translation>
        </message>
        <message>
            <source>Make one for a published matter, with a reason and an end; then add organisations to it.</source>
            <translation>Make one for a published matter, with a reason and an end; then add organisations to it.</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>No list is chosen.</source>
            <translation>No list is chosen.</translation>
        </message>
        <message>
            <source>This list has ended.</source>
            <translation>This list has ended.</translation>
        </message>
        <message>
            <source>No organisation is chosen.</source>
            <translation>No organisation is chosen.</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Nothing was changed.</translation>
        </message>
        <message>
            <source>Each line says below why it was not added.</source>
            <translation>Each line says below why it was not added.</translation>
        </message>
        <message>
            <source>List of organisations (CSV with a column of credit codes)</source>
            <translation>List of organisations (CSV with a column of credit codes)</translation>
        </message>
        <message>
            <source>Lists (*.csv *.txt)</source>
            <translation>Lists (*.csv *.txt)</translation>
        </message>
        <message>
            <source>%1 is not watched by this list any more</source>
            <translation>%1 is not watched by this list any more</translation>
        </message>
        <message>
            <source>After its end nothing is raised for the organisations on it, and it cannot be opened again.</source>
            <translation>After its end nothing is raised for the organisations on it, and it cannot be opened again.</translation>
        </message>
        <message>
            <source>End “%1”</source>
            <translation>End “%1”</translation>
        </message>
        <message>
            <source>The list has ended</source>
            <translation>The list has ended</translation>
        </message>
        <message>
            <source>Nobody here watches %1, or ever did.</source>
            <translation>Nobody here watches %1, or ever did.</translation>
        </message>
        <message>
            <source>Who watches %1, and why:</source>
            <translation>Who watches %1, and why:</translation>
        </message>
    </context>
    <context>
        <name>WarningWords</name>
        <message>
            <source>Red</source>
            <translation>Red</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Orange</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>Yellow</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Blue</translation>
        </message>
        <message>
            <source>Information</source>
            <translation>Information</translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>Not taken</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>Taken</translation>
        </message>
        <message>
            <source>Snoozed</source>
            <translation>Snoozed</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>Dismissed</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>To agree</source>
            <translation>To agree</translation>
        </message>
        <message>
            <source>Ground gone</source>
            <translation>Ground gone</translation>
        </message>
        <message>
            <source>back %1</source>
            <translation>back %1</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
        <message>
            <source>today</source>
            <translation>today</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) left</source>
            <translation>
                <numerusform>%n day left</numerusform>
                <numerusform>%n days left</numerusform>
            </translation>
        </message>
        <message>
            <source>about %1, past the calendar of working days</source>
            <translation>about %1, past the calendar of working days</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>by rule</source>
            <translation>by rule</translation>
        </message>
        <message>
            <source>%1 (you)</source>
            <translation>%1 (you)</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Severity</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Deadline</source>
            <translation>Deadline</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>you</source>
            <translation>you</translation>
        </message>
        <message>
            <source>A red warning is closed by two people</source>
            <translation>A red warning is closed by two people</translation>
        </message>
        <message>
            <source>Nothing was changed. One proposes to close it with a reason; another person agrees.</source>
            <translation>Nothing was changed. One proposes to close it with a reason; another person agrees.</translation>
        </message>
        <message>
            <source>There is nothing that you can still undo here</source>
            <translation>There is nothing that you can still undo here</translation>
        </message>
        <message numerus="yes">
            <source>Only your own last act on a warning can be undone, within %n minute(s).</source>
            <translation>
                <numerusform>Only your own last act on a warning can be undone, within %n minute.</numerusform>
                <numerusform>Only your own last act on a warning can be undone, within %n minutes.</numerusform>
            </translation>
        </message>
        <message>
            <source>The warning is in another state by now</source>
            <translation>The warning is in another state by now</translation>
        </message>
        <message>
            <source>Nothing was changed: somebody acted on it before. It is shown as it is now.</source>
            <translation>Nothing was changed: somebody acted on it before. It is shown as it is now.</translation>
        </message>
        <message>
            <source>This day cannot be chosen</source>
            <translation>This day cannot be chosen</translation>
        </message>
        <message>
            <source>It lies between tomorrow and %1 to snooze, %2 to dismiss.</source>
            <translation>It lies between tomorrow and %1 to snooze, %2 to dismiss.</translation>
        </message>
        <message>
            <source>Nobody with this name has signed in at this workstation</source>
            <translation>Nobody with this name has signed in at this workstation</translation>
        </message>
        <message>
            <source>Nothing was changed. Choose somebody who works here.</source>
            <translation>Nothing was changed. Choose somebody who works here.</translation>
        </message>
        <message>
            <source>A reason is missing</source>
            <translation>A reason is missing</translation>
        </message>
        <message>
            <source>Nothing was changed. Say in a few words why.</source>
            <translation>Nothing was changed. Say in a few words why.</translation>
        </message>
        <message numerus="yes">
            <source>%n new warning(s) for you</source>
            <translation>
                <numerusform>%n new warning for you</numerusform>
                <numerusform>%n new warnings for you</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%n of them red</source>
            <translation>
                <numerusform>%n of them red</numerusform>
                <numerusform>%n of them red</numerusform>
            </translation>
        </message>
        <message>
            <source>A click opens the inbox.</source>
            <translation>A click opens the inbox.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>District</source>
            <translation>District</translation>
        </message>
        <message>
            <source>Sector</source>
            <translation>Sector</translation>
        </message>
        <message>
            <source>Kind of subject</source>
            <translation>Kind of subject</translation>
        </message>
        <message>
            <source>Legal representative</source>
            <translation>Legal representative</translation>
        </message>
        <message>
            <source>Founded</source>
            <translation>Founded</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Capital</source>
            <translation>Capital</translation>
        </message>
        <message>
            <source>Scope of business</source>
            <translation>Scope of business</translation>
        </message>
        <message>
            <source>Registrar</source>
            <translation>Registrar</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Decided</translation>
        </message>
        <message>
            <source>Act ended</source>
            <translation>Act ended</translation>
        </message>
        <message>
            <source>Published from</source>
            <translation>Published from</translation>
        </message>
        <message>
            <source>Published until</source>
            <translation>Published until</translation>
        </message>
        <message>
            <source>Procedure</source>
            <translation>Procedure</translation>
        </message>
        <message>
            <source>State of the record</source>
            <translation>State of the record</translation>
        </message>
        <message>
            <source>Objection</source>
            <translation>Objection</translation>
        </message>
        <message>
            <source>Objection since</source>
            <translation>Objection since</translation>
        </message>
        <message>
            <source>Repair asked for on</source>
            <translation>Repair asked for on</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>(empty)</translation>
        </message>
        <message>
            <source>new: it was not there before</source>
            <translation>new: it was not there before</translation>
        </message>
        <message>
            <source>not there any more</source>
            <translation>not there any more</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>in force</translation>
        </message>
        <message>
            <source>repaired</source>
            <translation>repaired</translation>
        </message>
        <message>
            <source>revoked</source>
            <translation>revoked</translation>
        </message>
        <message>
            <source>none</source>
            <translation>none</translation>
        </message>
        <message>
            <source>minor</source>
            <translation>minor</translation>
        </message>
        <message>
            <source>general</source>
            <translation>general</translation>
        </message>
        <message>
            <source>severe</source>
            <translation>severe</translation>
        </message>
        <message>
            <source>general procedure</source>
            <translation>general procedure</translation>
        </message>
        <message>
            <source>summary procedure</source>
            <translation>summary procedure</translation>
        </message>
        <message>
            <source>open</source>
            <translation>open</translation>
        </message>
        <message>
            <source>The organisation</source>
            <translation>The organisation</translation>
        </message>
        <message>
            <source>not shown today</source>
            <translation>not shown today</translation>
        </message>
        <message>
            <source>holds no more</source>
            <translation>holds no more</translation>
        </message>
        <message>
            <source>linked to %1</source>
            <translation>linked to %1</translation>
        </message>
        <message>
            <source>Raised</source>
            <translation>Raised</translation>
        </message>
        <message>
            <source>Another event of the same kind</source>
            <translation>Another event of the same kind</translation>
        </message>
        <message>
            <source>More urgent than before</source>
            <translation>More urgent than before</translation>
        </message>
        <message>
            <source>Its ground is gone</source>
            <translation>Its ground is gone</translation>
        </message>
        <message>
            <source>Its ground is back</source>
            <translation>Its ground is back</translation>
        </message>
        <message>
            <source>Came back</source>
            <translation>Came back</translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>Assigned</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Proposed to close it</source>
            <translation>Proposed to close it</translation>
        </message>
        <message>
            <source>Agreed: closed</source>
            <translation>Agreed: closed</translation>
        </message>
        <message>
            <source>Reopened</source>
            <translation>Reopened</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>Undone</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 to %2</translation>
        </message>
        <message>
            <source>%1 until %2</source>
            <translation>%1 until %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1 (undone since)</source>
            <translation>%1 (undone since)</translation>
        </message>
        <message>
            <source>Proposed to close</source>
            <translation>Proposed to close</translation>
        </message>
        <message>
            <source>Ground gone since</source>
            <translation>Ground gone since</translation>
        </message>
        <message>
            <source>Raised because</source>
            <translation>Raised because</translation>
        </message>
        <message>
            <source>somebody here watches this organisation</source>
            <translation>somebody here watches this organisation</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Rule</translation>
        </message>
        <message>
            <source>%1, version %2</source>
            <translation>%1, version %2</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Basis</translation>
        </message>
        <message>
            <source>%1 (kind and severity are set by this program)</source>
            <translation>%1 (kind and severity are set by this program)</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>this workstation, from dates</source>
            <translation>this workstation, from dates</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Event</translation>
        </message>
        <message>
            <source>Raised at</source>
            <translation>Raised at</translation>
        </message>
        <message>
            <source>Data as of</source>
            <translation>Data as of</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ActLine</name>
        <message>
            <source>To whom</source>
            <translation>To whom</translation>
        </message>
        <message>
            <source>Until day (year-month-day)</source>
            <translation>Until day (year-month-day)</translation>
        </message>
        <message>
            <source>at most until %1</source>
            <translation>at most until %1</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Reason (may stay empty)</source>
            <translation>Reason (may stay empty)</translation>
        </message>
        <message>
            <source>Choose to whom.</source>
            <translation>Choose to whom.</translation>
        </message>
        <message>
            <source>A day, at most %1.</source>
            <translation>A day, at most %1.</translation>
        </message>
        <message>
            <source>Say why.</source>
            <translation>Say why.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::DutyPanel</name>
        <message>
            <source>Who owns what is raised in a district. Where nobody is on duty, the officer who looked into the inbox last owns it: no warning is without an owner.</source>
            <translation>Who owns what is raised in a district. Where nobody is on duty, the officer who looked into the inbox last owns it: no warning is without an owner.</translation>
        </message>
        <message>
            <source>District</source>
            <translation>District</translation>
        </message>
        <message>
            <source>On duty</source>
            <translation>On duty</translation>
        </message>
        <message>
            <source>Set by</source>
            <translation>Set by</translation>
        </message>
        <message>
            <source>Set at</source>
            <translation>Set at</translation>
        </message>
        <message>
            <source>Duty roster</source>
            <translation>Duty roster</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>nobody</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>No district is chosen.</source>
            <translation>No district is chosen.</translation>
        </message>
        <message>
            <source>Who is on duty for %1?</source>
            <translation>Who is on duty for %1?</translation>
        </message>
        <message>
            <source>Put on duty</source>
            <translation>Put on duty</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::InboxPanel</name>
        <message>
            <source>Warnings</source>
            <translation>Warnings</translation>
        </message>
        <message>
            <source>No warning matches</source>
            <translation>No warning matches</translation>
        </message>
        <message>
            <source>Widen the filter above to see more.</source>
            <translation>Widen the filter above to see more.</translation>
        </message>
        <message>
            <source>Nothing waits</source>
            <translation>Nothing waits</translation>
        </message>
        <message>
            <source>Warnings come when data arrives or a day passes; then they stand here by deadline.</source>
            <translation>Warnings come when data arrives or a day passes; then they stand here by deadline.</translation>
        </message>
        <message>
            <source>Nothing waits here</source>
            <translation>Nothing waits here</translation>
        </message>
        <message>
            <source>Choose another tab above to see the others.</source>
            <translation>Choose another tab above to see the others.</translation>
        </message>
        <message>
            <source>Evaluated at %1 · data as of %2</source>
            <translation>Evaluated at %1 · data as of %2</translation>
        </message>
        <message>
            <source>Being brought up to date…</source>
            <translation>Being brought up to date…</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::NoticeLine</name>
        <message>
            <source>Put this notice away</source>
            <translation>Put this notice away</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::WarningActs</name>
        <message>
            <source>Your role does not allow this.</source>
            <translation>Your role does not allow this.</translation>
        </message>
        <message>
            <source>No warning is chosen.</source>
            <translation>No warning is chosen.</translation>
        </message>
        <message>
            <source>Only your own last act can be undone, for a few minutes.</source>
            <translation>Only your own last act can be undone, for a few minutes.</translation>
        </message>
        <message>
            <source>It is open.</source>
            <translation>It is open.</translation>
        </message>
        <message>
            <source>It is closed: reopen it first.</source>
            <translation>It is closed: reopen it first.</translation>
        </message>
        <message>
            <source>You proposed to close it: another person has to agree.</source>
            <translation>You proposed to close it: another person has to agree.</translation>
        </message>
        <message>
            <source>It is dismissed: reopen it first.</source>
            <translation>It is dismissed: reopen it first.</translation>
        </message>
        <message>
            <source>It is yours already.</source>
            <translation>It is yours already.</translation>
        </message>
        <message>
            <source>It is snoozed already.</source>
            <translation>It is snoozed already.</translation>
        </message>
        <message>
            <source>A red warning is closed by two people; one person cannot dismiss it.</source>
            <translation>A red warning is closed by two people; one person cannot dismiss it.</translation>
        </message>
        <message>
            <source>Agree: close…</source>
            <translation>Agree: close…</translation>
        </message>
        <message>
            <source>Propose to close…</source>
            <translation>Propose to close…</translation>
        </message>
        <message>
            <source>Close…</source>
            <translation>Close…</translation>
        </message>
        <message>
            <source>Whose is it from now on?</source>
            <translation>Whose is it from now on?</translation>
        </message>
        <message>
            <source>Assign it</source>
            <translation>Assign it</translation>
        </message>
        <message>
            <source>What is to be noted?</source>
            <translation>What is to be noted?</translation>
        </message>
        <message>
            <source>Note it</source>
            <translation>Note it</translation>
        </message>
        <message>
            <source>When shall it come back?</source>
            <translation>When shall it come back?</translation>
        </message>
        <message>
            <source>Snooze it</source>
            <translation>Snooze it</translation>
        </message>
        <message>
            <source>Why is it dismissed, and until when?</source>
            <translation>Why is it dismissed, and until when?</translation>
        </message>
        <message>
            <source>Dismiss it</source>
            <translation>Dismiss it</translation>
        </message>
        <message>
            <source>Why is it opened again?</source>
            <translation>Why is it opened again?</translation>
        </message>
        <message>
            <source>Reopen it</source>
            <translation>Reopen it</translation>
        </message>
        <message>
            <source>%1 proposed to close it. Why do you agree?</source>
            <translation>%1 proposed to close it. Why do you agree?</translation>
        </message>
        <message>
            <source>Agree: close it</source>
            <translation>Agree: close it</translation>
        </message>
        <message>
            <source>What was done about it?</source>
            <translation>What was done about it?</translation>
        </message>
        <message>
            <source>Propose to close it</source>
            <translation>Propose to close it</translation>
        </message>
        <message>
            <source>Close it</source>
            <translation>Close it</translation>
        </message>
        <message>
            <source>Proposed to close it</source>
            <translation>Proposed to close it</translation>
        </message>
        <message>
            <source>It is closed when another person has agreed.</source>
            <translation>It is closed when another person has agreed.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::WarningFilterBar</name>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Severity</translation>
        </message>
        <message>
            <source>Every severity</source>
            <translation>Every severity</translation>
        </message>
        <message>
            <source>Kind of warning</source>
            <translation>Kind of warning</translation>
        </message>
        <message>
            <source>Every kind</source>
            <translation>Every kind</translation>
        </message>
        <message>
            <source>District</source>
            <translation>District</translation>
        </message>
        <message>
            <source>Every district</source>
            <translation>Every district</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Order</translation>
        </message>
        <message>
            <source>By deadline</source>
            <translation>By deadline</translation>
        </message>
        <message>
            <source>Every state</source>
            <translation>Every state</translation>
        </message>
        <message>
            <source>By severity</source>
            <translation>By severity</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Newest first</translation>
        </message>
        <message>
            <source>Whose warnings</source>
            <translation>Whose warnings</translation>
        </message>
        <message>
            <source>Name or code of the organisation</source>
            <translation>Name or code of the organisation</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Mine</translation>
        </message>
        <message>
            <source>Nobody has taken</source>
            <translation>Nobody has taken</translation>
        </message>
        <message>
            <source>To agree</source>
            <translation>To agree</translation>
        </message>
        <message>
            <source>All of my districts</source>
            <translation>All of my districts</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::WarningView</name>
        <message>
            <source>What it rests on</source>
            <translation>What it rests on</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Event</translation>
        </message>
        <message>
            <source>Source unit</source>
            <translation>Source unit</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>Marks</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>What changed</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>After</source>
            <translation>After</translation>
        </message>
        <message>
            <source>What changed since last time</source>
            <translation>What changed since last time</translation>
        </message>
        <message>
            <source>Rule and source</source>
            <translation>Rule and source</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>What was done</translation>
        </message>
        <message>
            <source>What may be done: %1</source>
            <translation>What may be done: %1</translation>
        </message>
        <message>
            <source>What changed: no earlier state is kept here to compare with.</source>
            <translation>What changed: no earlier state is kept here to compare with.</translation>
        </message>
        <message>
            <source>What changed: nothing that may be shown, compared with %1.</source>
            <translation>What changed: nothing that may be shown, compared with %1.</translation>
        </message>
        <message>
            <source>What changed since %1</source>
            <translation>What changed since %1</translation>
        </message>
        <message>
            <source>Your last act here can be undone with Ctrl+Z until %1 (%2 left).</source>
            <translation>Your last act here can be undone with Ctrl+Z until %1 (%2 left).</translation>
        </message>
    </context>
    <context>
        <name>WatchWords</name>
        <message>
            <source>%1 (you)</source>
            <translation>%1 (you)</translation>
        </message>
        <message>
            <source>ended %1</source>
            <translation>ended %1</translation>
        </message>
        <message>
            <source>List</source>
            <translation>List</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>Watches until</source>
            <translation>Watches until</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>Organisations</translation>
        </message>
        <message>
            <source>case %1</source>
            <translation>case %1</translation>
        </message>
        <message>
            <source>reason: %1</source>
            <translation>reason: %1</translation>
        </message>
        <message>
            <source>made by %1 at %2</source>
            <translation>made by %1 at %2</translation>
        </message>
        <message>
            <source>ended by %1 at %2</source>
            <translation>ended by %1 at %2</translation>
        </message>
        <message>
            <source>watches until %1</source>
            <translation>watches until %1</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>Credit code</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Added by</source>
            <translation>Added by</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>How</source>
            <translation>How</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>by hand</translation>
        </message>
        <message>
            <source>from a file</source>
            <translation>from a file</translation>
        </message>
        <message>
            <source>from a search</source>
            <translation>from a search</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>removed %1</source>
            <translation>removed %1</translation>
        </message>
        <message>
            <source>%1, case %2</source>
            <translation>%1, case %2</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>What became of it</translation>
        </message>
        <message>
            <source>added</source>
            <translation>added</translation>
        </message>
        <message>
            <source>was on the list</source>
            <translation>was on the list</translation>
        </message>
        <message>
            <source>no code stands there</source>
            <translation>no code stands there</translation>
        </message>
        <message>
            <source>not a credit code</source>
            <translation>not a credit code</translation>
        </message>
        <message>
            <source>the number of a person: only organisations are watched</source>
            <translation>the number of a person: only organisations are watched</translation>
        </message>
        <message>
            <source>no such organisation is known here</source>
            <translation>no such organisation is known here</translation>
        </message>
        <message>
            <source>the organisation has another name</source>
            <translation>the organisation has another name</translation>
        </message>
        <message>
            <source>stands twice in the file</source>
            <translation>stands twice in the file</translation>
        </message>
        <message numerus="yes">
            <source>%n added</source>
            <translation>
                <numerusform>%n added</numerusform>
                <numerusform>%n added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n on the list before</source>
            <translation>
                <numerusform>%n on the list before</numerusform>
                <numerusform>%n on the list before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not added</source>
            <translation>
                <numerusform>%n not added</numerusform>
                <numerusform>%n not added</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>Choose a matter that is published and in force.</source>
            <translation>Choose a matter that is published and in force.</translation>
        </message>
        <message>
            <source>The list needs a name, of at most a hundred letters.</source>
            <translation>The list needs a name, of at most a hundred letters.</translation>
        </message>
        <message>
            <source>It ends on a day from today to %1.</source>
            <translation>It ends on a day from today to %1.</translation>
        </message>
        <message>
            <source>This list has ended: nothing is added to it any more.</source>
            <translation>This list has ended: nothing is added to it any more.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::ConfirmLine</name>
        <message>
            <source>Leave it</source>
            <translation>Leave it</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::WatchForm</name>
        <message>
            <source>Make this list</source>
            <translation>Make this list</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Leave it</translation>
        </message>
        <message>
            <source>New watch list</source>
            <translation>New watch list</translation>
        </message>
        <message>
            <source>Name of the list</source>
            <translation>Name of the list</translation>
        </message>
        <message>
            <source>Published matter (a piece of its name or code)</source>
            <translation>Published matter (a piece of its name or code)</translation>
        </message>
        <message>
            <source>Case number (may stay empty)</source>
            <translation>Case number (may stay empty)</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Watches until (year-month-day, at most %1)</source>
            <translation>Watches until (year-month-day, at most %1)</translation>
        </message>
        <message>
            <source>Missing: the name.</source>
            <translation>Missing: the name.</translation>
        </message>
        <message>
            <source>Missing: a matter from the list.</source>
            <translation>Missing: a matter from the list.</translation>
        </message>
        <message>
            <source>Missing: the reason.</source>
            <translation>Missing: the reason.</translation>
        </message>
        <message>
            <source>Missing: a last day, at most %1.</source>
            <translation>Missing: a last day, at most %1.</translation>
        </message>
    </context>
    <context>
        <name>creditdesk::ui::MeasureListPage</name>
        <message>
            <source>Measures behind the number</source>
            <translation>Measures behind the number</translation>
        </message>
        <message>
            <source>Being listed…</source>
            <translation>Being listed…</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>Credit code</translation>
        </message>
        <message>
            <source>District</source>
            <translation>District</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Measure</translation>
        </message>
        <message>
            <source>Nature</source>
            <translation>Nature</translation>
        </message>
        <message>
            <source>Organ</source>
            <translation>Organ</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>No measure stands here</source>
            <translation>No measure stands here</translation>
        </message>
        <message>
            <source>What an officer applies to an organisation of the sector is listed here as long as it is in force or under review.</source>
            <translation>What an officer applies to an organisation of the sector is listed here as long as it is in force or under review.</translation>
        </message>
        <message>
            <source>For internal use</source>
            <translation>For internal use</translation>
        </message>
        <message>
            <source>The measures that the number counts: in force or under review, applied at this workstation. Enter opens the organisation, Esc goes back to the number. They are for internal use.</source>
            <translation>The measures that the number counts: in force or under review, applied at this workstation. Enter opens the organisation, Esc goes back to the number. They are for internal use.</translation>
        </message>
        <message>
            <source>while its ground stands</source>
            <translation>while its ground stands</translation>
        </message>
        <message>
            <source>%1 measures</source>
            <translation>%1 measures</translation>
        </message>
    </context>
</TS>
