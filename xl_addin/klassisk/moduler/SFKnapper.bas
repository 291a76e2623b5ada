Option Explicit

'What the ribbon's buttons call. A button's tag is the name of the macro in Python

Public Sub SF_Knapp(ByVal control As Object)
    If ActiveWorkbook Is Nothing Then
        MsgBox {{INGEN_BOK}}, vbInformation, {{FANE}}
        Exit Sub
    End If
    Dim grunn As String
    On Error GoTo feilet
    'The first button of the day waits some seconds for Python
    Application.StatusBar = {{ARBEIDER}}
    RunPython "from sykefravaer_xl.verter import klassisk; klassisk.makro('" & control.Tag & "')"
    Application.StatusBar = False
    Exit Sub
feilet:
    grunn = Err.Description
    Application.StatusBar = False
    MsgBox {{FIKK_IKKE_KONTAKT}} & vbLf & vbLf & grunn, vbExclamation, {{FANE}}
End Sub

Public Sub SF_Varm()
    'That it cannot be started is told when it is needed
    On Error Resume Next
    RunPython "from sykefravaer_xl.verter import klassisk; klassisk.varm()"
End Sub

Public Sub SF_StartPaNytt(ByVal control As Object)
    On Error GoTo feilet
    KillPy
    MsgBox {{STARTET_PA_NYTT}}, vbInformation, {{FANE}}
    Exit Sub
feilet:
    MsgBox {{FIKK_IKKE_KONTAKT}} & vbLf & vbLf & Err.Description, vbExclamation, {{FANE}}
End Sub

Public Sub SF_Om(ByVal control As Object)
    Dim svar As String
    svar = Replace({{OM}}, "{versjon}", SF_VERSJON)
    svar = Replace(svar, "{xlwings}", XLWINGS_VERSION)
    MsgBox svar, vbInformation, {{FANE}}
End Sub
