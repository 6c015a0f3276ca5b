import QtQuick
import QtQuick.Layouts

// A ticket as it would be printed.
StaffCard {
    id: card

    required property QtObject staff

    title: staff.words["staff.preview"]

    Image {
        objectName: "staff_preview"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: card.look.px.target * 3
        source: card.staff.shown.preview
        fillMode: Image.PreserveAspectFit
        smooth: true
        mipmap: true
        asynchronous: true
        Accessible.role: Accessible.Graphic
        Accessible.name: card.title
    }
}
